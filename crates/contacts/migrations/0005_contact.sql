CREATE TABLE contact (
    id UUID NOT NULL PRIMARY KEY,
    network_id UUID NOT NULL CONSTRAINT contact_network_id_fkey REFERENCES network (id),
    organisation_id UUID NOT NULL
        CONSTRAINT contact_organisation_id_fkey REFERENCES organisation (id),
    channel TEXT NOT NULL CONSTRAINT contact_channel_check
        CHECK (channel IN ('visit', 'phone', 'meeting', 'mail')),
    happened_on TEXT NOT NULL,
    subject TEXT NOT NULL,
    note TEXT,
    satisfaction BIGINT CONSTRAINT contact_satisfaction_check CHECK (satisfaction BETWEEN 1 AND 5),
    next_on TEXT,
    confidentiality TEXT NOT NULL CONSTRAINT contact_confidentiality_check
        CHECK (confidentiality IN ('network', 'organisation', 'central-office')),
    owner_id UUID CONSTRAINT contact_owner_id_fkey REFERENCES organisation (id),
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL
);
CREATE INDEX contact_organisation_id_idx ON contact (organisation_id, happened_on);
CREATE INDEX contact_network_id_idx ON contact (network_id, happened_on);

CREATE TABLE contact_participant (
    id UUID NOT NULL PRIMARY KEY,
    contact_id UUID NOT NULL CONSTRAINT contact_participant_contact_id_fkey REFERENCES contact (id),
    place BIGINT NOT NULL,
    organisation_id UUID NOT NULL
        CONSTRAINT contact_participant_organisation_id_fkey REFERENCES organisation (id),
    person_id UUID CONSTRAINT contact_participant_person_id_fkey REFERENCES person (id),
    name TEXT,
    CONSTRAINT contact_participant_contact_id_place_unique UNIQUE (contact_id, place)
);
CREATE INDEX contact_participant_organisation_id_idx ON contact_participant (organisation_id);
