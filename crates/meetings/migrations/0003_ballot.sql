-- A vote on an item: what was asked, by which version of the rules, on which wording, and how
-- it ended. Of a secret ballot there are sums alone: no row and no moment ties a choice to a
-- seat. `found` is what whoever leads declared where no rule could count, with the reason.
CREATE TABLE ballot (
    id UUID NOT NULL PRIMARY KEY,
    meeting_id UUID NOT NULL CONSTRAINT ballot_meeting_id_fkey REFERENCES meeting (id),
    item_id UUID NOT NULL CONSTRAINT ballot_item_id_fkey REFERENCES agenda_item (id),
    resolution_id UUID CONSTRAINT ballot_resolution_id_fkey REFERENCES resolution (id),
    question TEXT NOT NULL,
    text TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    kind TEXT NOT NULL CONSTRAINT ballot_kind_check CHECK (kind IN ('hands', 'named', 'secret')),
    matter TEXT NOT NULL,
    rules_id UUID,
    legal_votes BIGINT NOT NULL,
    state TEXT NOT NULL CONSTRAINT ballot_state_check CHECK (state IN ('open', 'closed', 'void')),
    opened_at BIGINT NOT NULL,
    opened_by TEXT NOT NULL,
    ended_at BIGINT,
    ended_by TEXT,
    yes BIGINT NOT NULL,
    no BIGINT NOT NULL,
    abstentions BIGINT NOT NULL,
    invalid BIGINT NOT NULL,
    carried BOOLEAN,
    base BIGINT,
    needed BIGINT,
    by_chair BOOLEAN NOT NULL,
    unable TEXT,
    found_reason TEXT,
    found_by TEXT,
    void_reason TEXT
);
CREATE INDEX ballot_meeting_id_idx ON ballot (meeting_id, opened_at);
CREATE INDEX ballot_item_id_idx ON ballot (item_id);
CREATE INDEX ballot_resolution_id_idx ON ballot (resolution_id);
-- One vote at a time.
CREATE UNIQUE INDEX ballot_meeting_id_open_unique ON ballot (meeting_id) WHERE state = 'open';

-- The seats as they were when the ballot was opened, and what each chose.
CREATE TABLE ballot_seat (
    ballot_id UUID NOT NULL CONSTRAINT ballot_seat_ballot_id_fkey REFERENCES ballot (id),
    seat_id UUID NOT NULL CONSTRAINT ballot_seat_seat_id_fkey REFERENCES meeting_seat (id),
    place BIGINT NOT NULL,
    organisation_id UUID
        CONSTRAINT ballot_seat_organisation_id_fkey REFERENCES organisation (id),
    person_id UUID CONSTRAINT ballot_seat_person_id_fkey REFERENCES person (id),
    filled BOOLEAN NOT NULL,
    present BOOLEAN NOT NULL,
    recused BOOLEAN NOT NULL,
    chairs BOOLEAN NOT NULL,
    votes BIGINT NOT NULL,
    weight BIGINT NOT NULL,
    took_part BOOLEAN NOT NULL,
    choice TEXT CONSTRAINT ballot_seat_choice_check
        CHECK (choice IN ('yes', 'no', 'abstain', 'invalid')),
    cast_at BIGINT,
    entered BOOLEAN NOT NULL,
    CONSTRAINT ballot_seat_pkey PRIMARY KEY (ballot_id, seat_id)
);
CREATE INDEX ballot_seat_seat_id_idx ON ballot_seat (seat_id);
CREATE INDEX ballot_seat_organisation_id_idx ON ballot_seat (organisation_id);
CREATE INDEX ballot_seat_person_id_idx ON ballot_seat (person_id);
