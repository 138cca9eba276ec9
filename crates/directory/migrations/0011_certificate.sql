CREATE TABLE certificate (
    id UUID NOT NULL PRIMARY KEY,
    organisation_id UUID NOT NULL
        CONSTRAINT certificate_organisation_id_fkey REFERENCES organisation (id),
    label TEXT NOT NULL,
    label_key TEXT NOT NULL,
    valid_until TEXT,
    confidentiality TEXT NOT NULL CONSTRAINT certificate_confidentiality_check
        CHECK (confidentiality IN ('public', 'network', 'organisation', 'central-office')),
    CONSTRAINT certificate_organisation_id_label_key_unique UNIQUE (organisation_id, label_key)
);
CREATE INDEX certificate_label_key_idx ON certificate (label_key, valid_until);
