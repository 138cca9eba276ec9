-- What a visit brought to light, and what a contact said before it was corrected.
ALTER TABLE contact ADD COLUMN topics TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN employees BIGINT;

CREATE TABLE contact_need (
    id UUID NOT NULL PRIMARY KEY,
    contact_id UUID NOT NULL CONSTRAINT contact_need_contact_id_fkey REFERENCES contact (id),
    place BIGINT NOT NULL,
    topic TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT contact_need_contact_id_place_unique UNIQUE (contact_id, place)
);

CREATE TABLE contact_version (
    id UUID NOT NULL PRIMARY KEY,
    contact_id UUID NOT NULL CONSTRAINT contact_version_contact_id_fkey REFERENCES contact (id),
    number BIGINT NOT NULL,
    account TEXT NOT NULL,
    written_by TEXT NOT NULL,
    replaced_at BIGINT NOT NULL,
    replaced_by TEXT NOT NULL,
    CONSTRAINT contact_version_contact_id_number_unique UNIQUE (contact_id, number)
);
