-- Rules of procedure. What they say stands in their versions: one that has been adopted is
-- never changed, a change is a new version.
CREATE TABLE rules (
    id UUID NOT NULL PRIMARY KEY,
    network_id UUID NOT NULL CONSTRAINT rules_network_id_fkey REFERENCES network (id),
    charter_key TEXT,
    created_at BIGINT NOT NULL,
    CONSTRAINT rules_network_id_charter_key_unique UNIQUE (network_id, charter_key)
);

-- A version; `basis` says on what it rests once it is adopted, and is missing in a draft.
-- `provisions` is JSON.
CREATE TABLE rules_version (
    id UUID NOT NULL PRIMARY KEY,
    rules_id UUID NOT NULL CONSTRAINT rules_version_rules_id_fkey REFERENCES rules (id),
    number BIGINT NOT NULL,
    name TEXT NOT NULL,
    name_en TEXT,
    provisions TEXT NOT NULL,
    source TEXT,
    note TEXT,
    note_en TEXT,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    basis TEXT CONSTRAINT rules_version_basis_check CHECK (basis IN ('charter', 'resolution')),
    resolution_id UUID
        CONSTRAINT rules_version_resolution_id_fkey REFERENCES resolution (id),
    valid_from TEXT,
    valid_until TEXT,
    adopted_at BIGINT,
    adopted_by TEXT,
    CONSTRAINT rules_version_rules_id_number_unique UNIQUE (rules_id, number),
    CONSTRAINT rules_version_adopted_check CHECK ((basis IS NULL) = (valid_from IS NULL))
);
CREATE INDEX rules_version_resolution_id_idx ON rules_version (resolution_id);
-- One draft at a time.
CREATE UNIQUE INDEX rules_version_rules_id_unique ON rules_version (rules_id)
    WHERE basis IS NULL;

-- The bodies a version holds for; without any it holds for all that have no rules of their own.
CREATE TABLE rules_version_body (
    version_id UUID NOT NULL
        CONSTRAINT rules_version_body_version_id_fkey REFERENCES rules_version (id),
    body_id UUID NOT NULL CONSTRAINT rules_version_body_body_id_fkey REFERENCES body (id),
    CONSTRAINT rules_version_body_pkey PRIMARY KEY (version_id, body_id)
);
CREATE INDEX rules_version_body_body_id_idx ON rules_version_body (body_id);
