-- Who is there from when to when. A seat has one occupant at a time, and nobody sits twice.
CREATE TABLE attendance (
    id UUID NOT NULL PRIMARY KEY,
    meeting_id UUID NOT NULL CONSTRAINT attendance_meeting_id_fkey REFERENCES meeting (id),
    seat_id UUID NOT NULL CONSTRAINT attendance_seat_id_fkey REFERENCES meeting_seat (id),
    person_id UUID CONSTRAINT attendance_person_id_fkey REFERENCES person (id),
    from_at BIGINT NOT NULL,
    to_at BIGINT,
    CONSTRAINT attendance_from_before_to_check CHECK (to_at IS NULL OR to_at >= from_at)
);
CREATE INDEX attendance_meeting_id_idx ON attendance (meeting_id);
CREATE INDEX attendance_person_id_idx ON attendance (person_id);
CREATE UNIQUE INDEX attendance_seat_id_open_unique ON attendance (seat_id) WHERE to_at IS NULL;
CREATE UNIQUE INDEX attendance_meeting_id_person_id_open_unique
    ON attendance (meeting_id, person_id) WHERE to_at IS NULL;

-- A seat that neither advises nor votes on an item (GO NRW section 31).
CREATE TABLE recusal (
    id UUID NOT NULL PRIMARY KEY,
    item_id UUID NOT NULL CONSTRAINT recusal_item_id_fkey REFERENCES agenda_item (id),
    seat_id UUID NOT NULL CONSTRAINT recusal_seat_id_fkey REFERENCES meeting_seat (id),
    kind TEXT NOT NULL CONSTRAINT recusal_kind_check CHECK (kind IN ('declared', 'decided')),
    at BIGINT NOT NULL,
    CONSTRAINT recusal_item_id_seat_id_unique UNIQUE (item_id, seat_id)
);
CREATE INDEX recusal_seat_id_idx ON recusal (seat_id);

-- Whether the body could decide: found at the opening, counted again after a challenge.
CREATE TABLE quorum_finding (
    id UUID NOT NULL PRIMARY KEY,
    meeting_id UUID NOT NULL CONSTRAINT quorum_finding_meeting_id_fkey REFERENCES meeting (id),
    item_id UUID CONSTRAINT quorum_finding_item_id_fkey REFERENCES agenda_item (id),
    at BIGINT NOT NULL,
    occasion TEXT NOT NULL CONSTRAINT quorum_finding_occasion_check
        CHECK (occasion IN ('opening', 'challenge', 'count')),
    challenger_id UUID CONSTRAINT quorum_finding_challenger_id_fkey REFERENCES meeting_seat (id),
    present BIGINT NOT NULL,
    needed BIGINT NOT NULL,
    reason TEXT CONSTRAINT quorum_finding_reason_check
        CHECK (reason IN ('counted', 'deemed', 'second-meeting')),
    regulated BOOLEAN NOT NULL
);
CREATE INDEX quorum_finding_meeting_id_idx ON quorum_finding (meeting_id, at);
