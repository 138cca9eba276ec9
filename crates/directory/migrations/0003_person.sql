CREATE TABLE person (
    id UUID NOT NULL PRIMARY KEY,
    title TEXT,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    email TEXT,
    phone TEXT,
    mobile TEXT,
    confidentiality TEXT NOT NULL CONSTRAINT person_confidentiality_check
        CHECK (confidentiality IN ('public', 'network', 'organisation', 'central-office')),
    contact_confidentiality TEXT NOT NULL CONSTRAINT person_contact_confidentiality_check
        CHECK (contact_confidentiality IN ('public', 'network', 'organisation', 'central-office')),
    home_network_id UUID NOT NULL CONSTRAINT person_home_network_id_fkey REFERENCES network (id),
    demo BOOLEAN NOT NULL,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    erased_at BIGINT
);
CREATE INDEX person_revision_idx ON person (revision);
CREATE INDEX person_name_key_idx ON person (name_key);

CREATE TABLE position (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL CONSTRAINT position_person_id_fkey REFERENCES person (id),
    organisation_id UUID NOT NULL
        CONSTRAINT position_organisation_id_fkey REFERENCES organisation (id),
    title TEXT NOT NULL,
    office TEXT,
    role TEXT CONSTRAINT position_role_check
        CHECK (role IN ('head', 'officer', 'organisation-editor', 'company-user')),
    since TEXT,
    until TEXT
);
CREATE INDEX position_person_id_idx ON position (person_id);
CREATE INDEX position_organisation_id_idx ON position (organisation_id);
