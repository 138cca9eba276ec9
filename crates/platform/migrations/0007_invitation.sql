-- Invitations by mail. Only the hash of the link's secret is kept.
CREATE TABLE invitation (
    id UUID NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL,
    network_id UUID NOT NULL,
    organisation_id UUID,
    role TEXT NOT NULL CHECK (role IN (
        'central-office', 'head', 'officer', 'organisation-editor', 'company-user', 'auditor')),
    role_until TEXT,
    secret_hash TEXT NOT NULL,
    invited_by TEXT NOT NULL,
    invited_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    accepted_at BIGINT,
    withdrawn_at BIGINT,
    CONSTRAINT invitation_secret_hash_unique UNIQUE (secret_hash),
    CONSTRAINT invitation_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT invitation_network_id_fkey FOREIGN KEY (network_id) REFERENCES network (id)
);
CREATE INDEX invitation_network_id_idx ON invitation (network_id, invited_at);
