-- The record of a meeting. Once approved its documents are kept as they were: one for the body,
-- one without the items that are not public. Later only corrections are added.
CREATE TABLE minutes (
    meeting_id UUID NOT NULL PRIMARY KEY
        CONSTRAINT minutes_meeting_id_fkey REFERENCES meeting (id),
    approved_at BIGINT NOT NULL,
    approved_by TEXT NOT NULL,
    approved_in_id UUID CONSTRAINT minutes_approved_in_id_fkey REFERENCES meeting (id),
    document TEXT NOT NULL,
    public_document TEXT NOT NULL,
    document_hash TEXT NOT NULL
);
CREATE INDEX minutes_approved_in_id_idx ON minutes (approved_in_id);

CREATE TABLE minutes_correction (
    id UUID NOT NULL PRIMARY KEY,
    meeting_id UUID NOT NULL
        CONSTRAINT minutes_correction_meeting_id_fkey REFERENCES minutes (meeting_id),
    at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    public BOOLEAN NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX minutes_correction_meeting_id_idx ON minutes_correction (meeting_id, at);
