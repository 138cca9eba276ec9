-- How often somebody has come to a gate. The key is a hash: neither mail addresses nor
-- those of computers stand here, and rows whose window is over are swept.
CREATE TABLE throttle (
    gate TEXT NOT NULL,
    key_hash TEXT NOT NULL,
    began_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    passages BIGINT NOT NULL,
    CONSTRAINT throttle_pkey PRIMARY KEY (gate, key_hash)
);
CREATE INDEX throttle_ends_at_idx ON throttle (ends_at);
