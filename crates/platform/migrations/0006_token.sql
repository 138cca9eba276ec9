-- Personal access tokens for the API. Only the hash of the secret is kept.
CREATE TABLE access_token (
    id UUID NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL,
    name TEXT NOT NULL,
    secret_hash TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('read', 'write')),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    revoked_at BIGINT,
    CONSTRAINT access_token_secret_hash_unique UNIQUE (secret_hash),
    CONSTRAINT access_token_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX access_token_account_id_idx ON access_token (account_id);
