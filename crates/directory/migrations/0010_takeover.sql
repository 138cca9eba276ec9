-- A link by which a company takes over its profile. Only the hash of its secret is kept.
CREATE TABLE takeover (
    id UUID NOT NULL PRIMARY KEY,
    organisation_id UUID NOT NULL CONSTRAINT takeover_organisation_id_fkey REFERENCES organisation (id),
    network_id UUID NOT NULL CONSTRAINT takeover_network_id_fkey REFERENCES network (id),
    email TEXT NOT NULL,
    recipient TEXT NOT NULL,
    secret_hash TEXT NOT NULL,
    sent_by TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    accepted_at BIGINT,
    person_id UUID CONSTRAINT takeover_person_id_fkey REFERENCES person (id),
    withdrawn_at BIGINT,
    CONSTRAINT takeover_secret_hash_unique UNIQUE (secret_hash),
    CONSTRAINT takeover_accepted_check CHECK ((accepted_at IS NULL) = (person_id IS NULL))
);
CREATE INDEX takeover_organisation_id_idx ON takeover (organisation_id);
CREATE INDEX takeover_person_id_idx ON takeover (person_id);
