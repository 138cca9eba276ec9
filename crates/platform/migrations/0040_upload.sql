-- Bytes that lie in the depot, once each, by their SHA-256 in hexadecimal. `touched_at`
-- is when they were last laid down, used or let go; `going_at` when the nightly job began
-- to remove them; `damaged_at` when they were first read and not what they were.
CREATE TABLE stored_file (
    hash TEXT NOT NULL PRIMARY KEY,
    size BIGINT NOT NULL,
    touched_at BIGINT NOT NULL,
    going_at BIGINT,
    damaged_at BIGINT
);
CREATE INDEX stored_file_touched_at_idx ON stored_file (touched_at);

-- A file that somebody uploaded and a record uses. `media_type` is what its content was
-- found to be. `uploaded_by_id` goes when its owner is erased, and the name with it.
CREATE TABLE upload (
    id UUID NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL,
    size BIGINT NOT NULL,
    media_type TEXT NOT NULL,
    name TEXT NOT NULL,
    network_id UUID NOT NULL,
    uploaded_by_id UUID,
    uploaded_by TEXT NOT NULL,
    uploaded_at BIGINT NOT NULL,
    CONSTRAINT upload_hash_fkey FOREIGN KEY (hash) REFERENCES stored_file (hash),
    CONSTRAINT upload_network_id_fkey FOREIGN KEY (network_id) REFERENCES network (id)
);
CREATE INDEX upload_hash_idx ON upload (hash);
CREATE INDEX upload_uploaded_by_id_idx ON upload (uploaded_by_id);
CREATE INDEX upload_uploaded_at_idx ON upload (uploaded_at);
