-- What was decided, or is to be. `number` counts within network and year once it has left
-- the draft. The wording stands in resolution_text: every version stays.
CREATE TABLE resolution (
    id UUID NOT NULL PRIMARY KEY,
    network_id UUID NOT NULL CONSTRAINT resolution_network_id_fkey REFERENCES network (id),
    charter_key TEXT,
    year BIGINT,
    number BIGINT,
    title TEXT NOT NULL,
    title_en TEXT,
    search_key TEXT NOT NULL,
    body_id UUID CONSTRAINT resolution_body_id_fkey REFERENCES body (id),
    organisation_id UUID CONSTRAINT resolution_organisation_id_fkey REFERENCES organisation (id),
    matter TEXT NOT NULL,
    effect TEXT NOT NULL CONSTRAINT resolution_effect_check
        CHECK (effect IN ('internal', 'recommendation', 'needs-ratification', 'binding')),
    state TEXT NOT NULL CONSTRAINT resolution_state_check
        CHECK (state IN ('draft', 'proposed', 'adopted', 'rejected', 'replaced')),
    decided_on TEXT,
    yes BIGINT,
    no BIGINT,
    abstentions BIGINT,
    confidentiality TEXT NOT NULL CONSTRAINT resolution_confidentiality_check
        CHECK (confidentiality IN ('public', 'network', 'central-office')),
    realised BIGINT NOT NULL,
    text_version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    CONSTRAINT resolution_network_id_charter_key_unique UNIQUE (network_id, charter_key),
    CONSTRAINT resolution_network_id_year_number_unique UNIQUE (network_id, year, number),
    CONSTRAINT resolution_number_check CHECK ((year IS NULL) = (number IS NULL))
);
CREATE INDEX resolution_network_id_changed_at_idx ON resolution (network_id, changed_at);
CREATE INDEX resolution_body_id_idx ON resolution (body_id);
CREATE INDEX resolution_organisation_id_idx ON resolution (organisation_id);

CREATE TABLE resolution_text (
    resolution_id UUID NOT NULL
        CONSTRAINT resolution_text_resolution_id_fkey REFERENCES resolution (id),
    version BIGINT NOT NULL,
    text TEXT NOT NULL,
    text_en TEXT,
    reason TEXT,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    CONSTRAINT resolution_text_pkey PRIMARY KEY (resolution_id, version)
);

-- The same resolution before many councils: by which rule it takes effect.
CREATE TABLE ratification (
    resolution_id UUID NOT NULL PRIMARY KEY
        CONSTRAINT ratification_resolution_id_fkey REFERENCES resolution (id),
    rule TEXT NOT NULL CONSTRAINT ratification_rule_check
        CHECK (rule IN ('all', 'at-least', 'named-and-at-least')),
    number BIGINT,
    deadline TEXT,
    cost_cents BIGINT,
    cost_key TEXT CONSTRAINT ratification_cost_key_check
        CHECK (cost_key IN ('equal', 'inhabitants')),
    opened_at BIGINT NOT NULL,
    CONSTRAINT ratification_number_check CHECK ((rule = 'all') = (number IS NULL)),
    CONSTRAINT ratification_cost_check CHECK ((cost_cents IS NULL) = (cost_key IS NULL))
);

-- One council. `text_version` is the wording on which it decided; `adopted_text` its own.
CREATE TABLE ratification_council (
    id UUID NOT NULL PRIMARY KEY,
    resolution_id UUID NOT NULL
        CONSTRAINT ratification_council_resolution_id_fkey REFERENCES ratification (resolution_id),
    organisation_id UUID NOT NULL
        CONSTRAINT ratification_council_organisation_id_fkey REFERENCES organisation (id),
    named BOOLEAN NOT NULL,
    state TEXT NOT NULL CONSTRAINT ratification_council_state_check CHECK (state IN
        ('not-submitted', 'submitted', 'scheduled', 'decided', 'approved',
         'approved-with-changes', 'postponed', 'noted-only', 'rejected')),
    paper TEXT,
    link TEXT,
    preliminary_on TEXT,
    deciding_on TEXT,
    decided_on TEXT,
    text_version BIGINT NOT NULL,
    adopted_text TEXT,
    note TEXT,
    told_at BIGINT,
    told_by TEXT,
    CONSTRAINT ratification_council_resolution_id_organisation_id_unique
        UNIQUE (resolution_id, organisation_id)
);
CREATE INDEX ratification_council_organisation_id_idx ON ratification_council (organisation_id);
