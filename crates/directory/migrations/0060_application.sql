-- Applications from the public page until the link in the mail is followed; then the
-- row goes and a membership stands in its place. Only the hash of the secret is kept.
CREATE TABLE application (
    id UUID NOT NULL PRIMARY KEY,
    network_id UUID NOT NULL CONSTRAINT application_network_id_fkey REFERENCES network (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    town TEXT,
    ags TEXT,
    website TEXT,
    message TEXT,
    applicant_name TEXT NOT NULL,
    applicant_email TEXT NOT NULL,
    lang TEXT NOT NULL CONSTRAINT application_lang_check CHECK (lang IN ('de', 'en')),
    secret_hash TEXT NOT NULL CONSTRAINT application_secret_hash_unique UNIQUE,
    received_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX application_network_id_idx ON application (network_id, received_at);
CREATE INDEX application_applicant_email_idx ON application (applicant_email, received_at);

-- The language in which an applicant of the public page is answered.
ALTER TABLE membership ADD COLUMN applicant_lang TEXT
    CONSTRAINT membership_applicant_lang_check CHECK (applicant_lang IN ('de', 'en'));
