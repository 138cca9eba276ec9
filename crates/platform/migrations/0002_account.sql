-- Who signs in. `email_key` is the address in lower case: two spellings, one mailbox.
CREATE TABLE account (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    password_hash TEXT,
    administrator BOOLEAN NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('invited', 'active', 'closed')),
    persona TEXT,
    failed_sign_ins BIGINT NOT NULL,
    locked_until BIGINT,
    created_at BIGINT NOT NULL,
    CONSTRAINT account_email_key_unique UNIQUE (email_key),
    CONSTRAINT account_persona_unique UNIQUE (persona)
);
CREATE INDEX account_person_id_idx ON account (person_id);

-- Roles that no position or seat gives by itself.
CREATE TABLE role_grant (
    id UUID NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL,
    network_id UUID NOT NULL,
    organisation_id UUID,
    role TEXT NOT NULL CHECK (role IN (
        'central-office', 'head', 'officer', 'organisation-editor', 'company-user', 'auditor')),
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    granted_at BIGINT NOT NULL,
    CONSTRAINT role_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT role_grant_network_id_fkey FOREIGN KEY (network_id) REFERENCES network (id),
    CONSTRAINT role_grant_unique UNIQUE (account_id, network_id, organisation_id, role, valid_from)
);

-- A signed-in browser. Only the hash of the cookie's secret is kept.
CREATE TABLE session (
    id UUID NOT NULL PRIMARY KEY,
    secret_hash TEXT NOT NULL,
    account_id UUID NOT NULL,
    device TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT session_secret_hash_unique UNIQUE (secret_hash),
    CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX session_account_id_idx ON session (account_id);
