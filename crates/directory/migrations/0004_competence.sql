CREATE TABLE competence (
    id UUID NOT NULL PRIMARY KEY,
    organisation_id UUID CONSTRAINT competence_organisation_id_fkey REFERENCES organisation (id),
    person_id UUID CONSTRAINT competence_person_id_fkey REFERENCES person (id),
    label TEXT NOT NULL,
    label_key TEXT NOT NULL,
    confidentiality TEXT NOT NULL CONSTRAINT competence_confidentiality_check
        CHECK (confidentiality IN ('public', 'network', 'organisation', 'central-office')),
    CONSTRAINT competence_holder_check CHECK ((organisation_id IS NULL) <> (person_id IS NULL)),
    CONSTRAINT competence_organisation_id_label_key_unique UNIQUE (organisation_id, label_key),
    CONSTRAINT competence_person_id_label_key_unique UNIQUE (person_id, label_key)
);
