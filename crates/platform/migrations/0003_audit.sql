-- Append-only and hash-chained. `hash` covers every column but `details`, of which
-- it covers the salted hash: details and salt can be erased without breaking the
-- chain, and then nobody can guess what they were.
CREATE TABLE audit_entry (
    sequence BIGINT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    network_id UUID,
    account_id UUID,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id UUID NOT NULL,
    details TEXT,
    salt TEXT,
    details_hash TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX audit_entry_entity_id_idx ON audit_entry (entity_id, sequence);
CREATE INDEX audit_entry_network_id_idx ON audit_entry (network_id, sequence);

-- The end of the chain: one row, locked by whoever appends.
CREATE TABLE audit_head (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    sequence BIGINT NOT NULL,
    hash TEXT NOT NULL
);
INSERT INTO audit_head (id, sequence, hash) VALUES (1, 0, '');
