-- What a council's system said about a linked paper, as it was read: evidence, never a decision.
CREATE TABLE oparl_evidence (
    id UUID NOT NULL PRIMARY KEY,
    council_id UUID NOT NULL
        CONSTRAINT oparl_evidence_council_id_fkey REFERENCES ratification_council (id),
    source TEXT NOT NULL,
    stage TEXT NOT NULL CONSTRAINT oparl_evidence_stage_check
        CHECK (stage IN ('submitted', 'scheduled', 'decided')),
    role TEXT,
    meeting TEXT,
    held_on TEXT,
    result TEXT,
    document TEXT,
    content TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    read_at BIGINT NOT NULL,
    CONSTRAINT oparl_evidence_council_id_source_sha256_unique UNIQUE (council_id, source, sha256)
);

-- A long list is read in several goes: where the next one begins, and when the first one began.
ALTER TABLE oparl_endpoint ADD COLUMN resume TEXT;
ALTER TABLE oparl_endpoint ADD COLUMN begun_at BIGINT;
