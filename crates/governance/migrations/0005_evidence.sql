-- What shows what a council did: files that people uploaded, and what was gathered from the
-- council's own information system. `raw` is what was fetched, as it came.
CREATE TABLE ratification_evidence (
    id UUID NOT NULL PRIMARY KEY,
    council_id UUID NOT NULL
        CONSTRAINT ratification_evidence_council_id_fkey REFERENCES ratification_council (id),
    upload_id UUID CONSTRAINT ratification_evidence_upload_id_fkey REFERENCES upload (id),
    level TEXT NOT NULL CONSTRAINT ratification_evidence_level_check
        CHECK (level IN ('network', 'organisation')),
    source_url TEXT,
    sha256 TEXT,
    raw TEXT,
    said TEXT,
    fetched_at BIGINT,
    made_at BIGINT NOT NULL,
    CONSTRAINT ratification_evidence_upload_id_unique UNIQUE (upload_id),
    CONSTRAINT ratification_evidence_gathered_unique UNIQUE (council_id, source_url, sha256),
    CONSTRAINT ratification_evidence_kind_check CHECK ((upload_id IS NULL) = (source_url IS NOT NULL))
);
