-- Who an account is at a sign-in service: issuer and subject, as OpenID Connect names
-- them. `email` is what the service said when the link was made.
CREATE TABLE service_link (
    id UUID NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL,
    service TEXT NOT NULL,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    email TEXT,
    linked_at BIGINT NOT NULL,
    used_at BIGINT,
    CONSTRAINT service_link_issuer_subject_unique UNIQUE (issuer, subject),
    CONSTRAINT service_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX service_link_account_id_idx ON service_link (account_id);

-- Somebody on the way to a sign-in service and back. Of the two secrets, one in the
-- address and one in the browser's cookie, only hashes are kept.
CREATE TABLE service_passage (
    state_hash TEXT NOT NULL PRIMARY KEY,
    browser_hash TEXT NOT NULL,
    service TEXT NOT NULL,
    nonce TEXT NOT NULL,
    verifier TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('de', 'en')),
    next TEXT NOT NULL,
    account_id UUID,
    expires_at BIGINT NOT NULL,
    CONSTRAINT service_passage_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX service_passage_expires_at_idx ON service_passage (expires_at);
