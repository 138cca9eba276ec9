-- Links by which people choose a password. Only the hash of the link's secret is kept
-- once the letter is on its way; `letter` holds it until a job knows whose address it is.
CREATE TABLE password_link (
    id UUID NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('forgotten', 'first')),
    email TEXT NOT NULL,
    account_id UUID,
    letter TEXT,
    secret_hash TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT password_link_secret_hash_unique UNIQUE (secret_hash),
    CONSTRAINT password_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX password_link_account_id_idx ON password_link (account_id);
CREATE INDEX password_link_expires_at_idx ON password_link (expires_at);
