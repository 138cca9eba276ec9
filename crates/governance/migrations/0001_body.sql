-- Bodies of a network and the rules that say who sits in them. Bodies come from the charter;
-- what is no longer in it ends and stays.
CREATE TABLE body (
    id UUID NOT NULL PRIMARY KEY,
    network_id UUID NOT NULL CONSTRAINT body_network_id_fkey REFERENCES network (id),
    charter_key TEXT NOT NULL,
    kind TEXT NOT NULL CONSTRAINT body_kind_check CHECK (kind IN
        ('assembly', 'steering-group', 'management-circle', 'strategy-team', 'working-group',
         'advisory-board', 'spokespersons', 'central-office', 'joint-committee')),
    name TEXT NOT NULL,
    name_en TEXT,
    place BIGINT NOT NULL,
    part_of_id UUID CONSTRAINT body_part_of_id_fkey REFERENCES body (id),
    steered_by_id UUID CONSTRAINT body_steered_by_id_fkey REFERENCES body (id),
    rhythm TEXT,
    rhythm_en TEXT,
    ended_on TEXT,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    CONSTRAINT body_network_id_charter_key_unique UNIQUE (network_id, charter_key)
);

-- A rule that gives seats: `office` and the organisations that have it, or persons by name.
CREATE TABLE seat_rule (
    id UUID NOT NULL PRIMARY KEY,
    body_id UUID NOT NULL CONSTRAINT seat_rule_body_id_fkey REFERENCES body (id),
    place BIGINT NOT NULL,
    office TEXT,
    reach TEXT NOT NULL CONSTRAINT seat_rule_reach_check
        CHECK (reach IN ('members', 'kind', 'listed', 'anybody')),
    kind TEXT,
    office_kind TEXT,
    role TEXT,
    role_en TEXT,
    at_least BIGINT NOT NULL,
    at_most BIGINT,
    deputies BIGINT,
    votes BIGINT NOT NULL,
    term_years BIGINT,
    ended_on TEXT,
    CONSTRAINT seat_rule_kind_check CHECK ((reach = 'kind') = (kind IS NOT NULL))
);
CREATE INDEX seat_rule_body_id_idx ON seat_rule (body_id);

-- The organisations of a rule that names them.
CREATE TABLE seat_rule_organisation (
    id UUID NOT NULL PRIMARY KEY,
    rule_id UUID NOT NULL CONSTRAINT seat_rule_organisation_rule_id_fkey REFERENCES seat_rule (id),
    organisation_id UUID NOT NULL
        CONSTRAINT seat_rule_organisation_organisation_id_fkey REFERENCES organisation (id),
    CONSTRAINT seat_rule_organisation_rule_id_organisation_id_unique
        UNIQUE (rule_id, organisation_id)
);
CREATE INDEX seat_rule_organisation_organisation_id_idx
    ON seat_rule_organisation (organisation_id);

-- A seat somebody holds by name, or the seat of an office: that one has no person, whoever
-- holds the office holds it.
CREATE TABLE seat (
    id UUID NOT NULL PRIMARY KEY,
    body_id UUID NOT NULL CONSTRAINT seat_body_id_fkey REFERENCES body (id),
    rule_id UUID NOT NULL CONSTRAINT seat_rule_id_fkey REFERENCES seat_rule (id),
    organisation_id UUID CONSTRAINT seat_organisation_id_fkey REFERENCES organisation (id),
    person_id UUID CONSTRAINT seat_person_id_fkey REFERENCES person (id),
    since TEXT,
    until TEXT,
    created_at BIGINT NOT NULL,
    CONSTRAINT seat_holder_check CHECK (person_id IS NOT NULL OR organisation_id IS NOT NULL)
);
CREATE INDEX seat_body_id_idx ON seat (body_id);
CREATE INDEX seat_organisation_id_idx ON seat (organisation_id);
CREATE INDEX seat_person_id_idx ON seat (person_id);
-- An office has one seat for each organisation.
CREATE UNIQUE INDEX seat_rule_id_organisation_id_unique ON seat (rule_id, organisation_id)
    WHERE person_id IS NULL;

-- Who takes a seat when its holder cannot, in order.
CREATE TABLE deputy (
    id UUID NOT NULL PRIMARY KEY,
    seat_id UUID NOT NULL CONSTRAINT deputy_seat_id_fkey REFERENCES seat (id),
    person_id UUID NOT NULL CONSTRAINT deputy_person_id_fkey REFERENCES person (id),
    place BIGINT NOT NULL,
    since TEXT NOT NULL,
    until TEXT
);
CREATE INDEX deputy_seat_id_idx ON deputy (seat_id);
CREATE INDEX deputy_person_id_idx ON deputy (person_id);
