CREATE TABLE organisation_merge (
    id UUID NOT NULL PRIMARY KEY,
    kept_id UUID NOT NULL CONSTRAINT organisation_merge_kept_id_fkey REFERENCES organisation (id),
    merged_id UUID NOT NULL CONSTRAINT organisation_merge_merged_id_fkey REFERENCES organisation (id),
    merged_at BIGINT NOT NULL,
    merged_by TEXT NOT NULL,
    undone_at BIGINT,
    undone_by TEXT,
    CONSTRAINT organisation_merge_undone_check CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE UNIQUE INDEX organisation_merge_standing_unique ON organisation_merge (merged_id)
    WHERE undone_at IS NULL;
CREATE INDEX organisation_merge_kept_id_idx ON organisation_merge (kept_id);

CREATE TABLE organisation_merge_link (
    merge_id UUID NOT NULL
        CONSTRAINT organisation_merge_link_merge_id_fkey REFERENCES organisation_merge (id),
    link TEXT NOT NULL,
    row_id UUID NOT NULL,
    CONSTRAINT organisation_merge_link_pkey PRIMARY KEY (merge_id, link, row_id)
);
