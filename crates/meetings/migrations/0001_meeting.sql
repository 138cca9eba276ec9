-- A meeting of a body. `version` grows with every change, so that two clerks do not
-- overwrite each other; `defect` is why it was called too late all the same; `sequence` is the edition in calendars (RFC 5545, 3.8.7.4).
CREATE TABLE meeting (
    id UUID NOT NULL PRIMARY KEY,
    network_id UUID NOT NULL CONSTRAINT meeting_network_id_fkey REFERENCES network (id),
    body_id UUID NOT NULL CONSTRAINT meeting_body_id_fkey REFERENCES body (id),
    title TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    venue TEXT NOT NULL,
    host_id UUID CONSTRAINT meeting_host_id_fkey REFERENCES organisation (id),
    link TEXT,
    note TEXT NOT NULL,
    access TEXT NOT NULL CONSTRAINT meeting_access_check
        CHECK (access IN ('public', 'network', 'body')),
    state TEXT NOT NULL CONSTRAINT meeting_state_check
        CHECK (state IN ('draft', 'invited', 'running', 'held', 'cancelled')),
    chair_id UUID CONSTRAINT meeting_chair_id_fkey REFERENCES person (id),
    urgent TEXT,
    defect TEXT,
    convener_name TEXT,
    convener_email TEXT,
    second BOOLEAN NOT NULL,
    invited_at BIGINT,
    opened_at BIGINT,
    closed_at BIGINT,
    cancelled_at BIGINT,
    cancel_reason TEXT,
    legal_votes BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    CONSTRAINT meeting_ends_after_it_starts_check CHECK (ends_at > starts_at)
);
CREATE INDEX meeting_network_id_starts_at_idx ON meeting (network_id, starts_at, id);
CREATE INDEX meeting_body_id_starts_at_idx ON meeting (body_id, starts_at);
CREATE INDEX meeting_host_id_idx ON meeting (host_id);
CREATE INDEX meeting_chair_id_idx ON meeting (chair_id);

-- What is on the agenda. `version` as above: minutes are written here by several hands.
CREATE TABLE agenda_item (
    id UUID NOT NULL PRIMARY KEY,
    meeting_id UUID NOT NULL CONSTRAINT agenda_item_meeting_id_fkey REFERENCES meeting (id),
    place BIGINT NOT NULL,
    section TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL CONSTRAINT agenda_item_kind_check
        CHECK (kind IN ('formal', 'information', 'discussion', 'decision', 'election')),
    minutes BIGINT,
    public BOOLEAN NOT NULL,
    resolution_id UUID CONSTRAINT agenda_item_resolution_id_fkey REFERENCES resolution (id),
    presenter TEXT NOT NULL,
    text TEXT NOT NULL,
    outcome TEXT NOT NULL CONSTRAINT agenda_item_outcome_check
        CHECK (outcome IN ('open', 'noted', 'decided', 'postponed', 'withdrawn')),
    record TEXT NOT NULL,
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL
);
CREATE INDEX agenda_item_meeting_id_place_idx ON agenda_item (meeting_id, place);
CREATE INDEX agenda_item_resolution_id_idx ON agenda_item (resolution_id);

-- Papers of an item; every version stays.
CREATE TABLE agenda_paper (
    id UUID NOT NULL PRIMARY KEY,
    item_id UUID NOT NULL CONSTRAINT agenda_paper_item_id_fkey REFERENCES agenda_item (id),
    name TEXT NOT NULL,
    version BIGINT NOT NULL,
    upload_id UUID NOT NULL CONSTRAINT agenda_paper_upload_id_fkey REFERENCES upload (id),
    CONSTRAINT agenda_paper_item_id_name_version_unique UNIQUE (item_id, name, version)
);
CREATE INDEX agenda_paper_upload_id_idx ON agenda_paper (upload_id);

-- The seats as they are when the meeting is called, and again when it opens. `deputy_id` is
-- whom the holder sends to this meeting: who of the two takes part is the deputy.
CREATE TABLE meeting_seat (
    id UUID NOT NULL PRIMARY KEY,
    meeting_id UUID NOT NULL CONSTRAINT meeting_seat_meeting_id_fkey REFERENCES meeting (id),
    place BIGINT NOT NULL,
    rule_id UUID NOT NULL CONSTRAINT meeting_seat_rule_id_fkey REFERENCES seat_rule (id),
    seat_id UUID CONSTRAINT meeting_seat_seat_id_fkey REFERENCES seat (id),
    organisation_id UUID CONSTRAINT meeting_seat_organisation_id_fkey REFERENCES organisation (id),
    holder_id UUID CONSTRAINT meeting_seat_holder_id_fkey REFERENCES person (id),
    deputy_id UUID CONSTRAINT meeting_seat_deputy_id_fkey REFERENCES person (id),
    votes BIGINT NOT NULL,
    weight BIGINT NOT NULL,
    gone BOOLEAN NOT NULL
);
CREATE INDEX meeting_seat_meeting_id_place_idx ON meeting_seat (meeting_id, place);
CREATE INDEX meeting_seat_organisation_id_idx ON meeting_seat (organisation_id);
CREATE INDEX meeting_seat_holder_id_idx ON meeting_seat (holder_id);
CREATE INDEX meeting_seat_deputy_id_idx ON meeting_seat (deputy_id);

-- Whom a meeting calls: those with a seat, and guests. `secret_hash` opens the answer without
-- signing in; `sequence` and `stamp` are those of the last reply that counted (RFC 5546, 2.1.5).
CREATE TABLE invitee (
    id UUID NOT NULL PRIMARY KEY,
    meeting_id UUID NOT NULL CONSTRAINT invitee_meeting_id_fkey REFERENCES meeting (id),
    seat_id UUID CONSTRAINT invitee_seat_id_fkey REFERENCES meeting_seat (id),
    person_id UUID CONSTRAINT invitee_person_id_fkey REFERENCES person (id),
    name TEXT NOT NULL,
    email TEXT,
    capacity TEXT NOT NULL CONSTRAINT invitee_capacity_check
        CHECK (capacity IN ('chair', 'member', 'deputy', 'guest')),
    secret_hash TEXT,
    sent_at BIGINT,
    answer TEXT NOT NULL CONSTRAINT invitee_answer_check
        CHECK (answer IN ('none', 'accepted', 'declined', 'tentative', 'delegated', 'withdrawn')),
    answered_at BIGINT,
    answered_via TEXT CONSTRAINT invitee_answered_via_check
        CHECK (answered_via IN ('page', 'link', 'calendar')),
    sequence BIGINT NOT NULL,
    stamp BIGINT
);
CREATE INDEX invitee_meeting_id_idx ON invitee (meeting_id);
CREATE INDEX invitee_person_id_idx ON invitee (person_id);
CREATE UNIQUE INDEX invitee_secret_hash_unique ON invitee (secret_hash);
CREATE UNIQUE INDEX invitee_meeting_id_person_id_unique ON invitee (meeting_id, person_id);
