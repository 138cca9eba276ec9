CREATE TABLE organisation (
    id UUID NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CONSTRAINT organisation_kind_check CHECK (kind IN (
        'municipality', 'district', 'chamber-of-commerce', 'chamber-of-crafts',
        'regional-authority', 'development-agency', 'company', 'university',
        'research-institute', 'association', 'employment-agency', 'other')),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    twin_key TEXT NOT NULL,
    short_name TEXT,
    ags TEXT,
    street TEXT,
    postcode TEXT,
    town TEXT,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    wz2008 TEXT NOT NULL,
    wz2025 TEXT NOT NULL,
    legal_form TEXT,
    size_class TEXT CONSTRAINT organisation_size_class_check
        CHECK (size_class IN ('micro', 'small', 'medium', 'large')),
    employees BIGINT CONSTRAINT organisation_employees_check CHECK (employees >= 0),
    website TEXT,
    website_host TEXT,
    phone TEXT,
    email TEXT,
    description TEXT,
    confidentiality TEXT NOT NULL CONSTRAINT organisation_confidentiality_check
        CHECK (confidentiality IN ('public', 'network', 'organisation', 'central-office')),
    visibility TEXT NOT NULL,
    home_network_id UUID NOT NULL CONSTRAINT organisation_home_network_id_fkey REFERENCES network (id),
    owner_id UUID CONSTRAINT organisation_owner_id_fkey REFERENCES organisation (id),
    merged_into_id UUID CONSTRAINT organisation_merged_into_id_fkey REFERENCES organisation (id),
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    CONSTRAINT organisation_merged_check CHECK (merged_into_id IS NULL OR merged_into_id <> id),
    CONSTRAINT organisation_coordinates_check CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX organisation_revision_idx ON organisation (revision);
CREATE INDEX organisation_twin_key_idx ON organisation (twin_key);
CREATE INDEX organisation_website_host_idx ON organisation (website_host);
CREATE INDEX organisation_owner_id_idx ON organisation (owner_id);
CREATE INDEX organisation_ags_idx ON organisation (ags, kind);

CREATE TABLE organisation_listing (
    organisation_id UUID NOT NULL
        CONSTRAINT organisation_listing_organisation_id_fkey REFERENCES organisation (id),
    network_id UUID NOT NULL CONSTRAINT organisation_listing_network_id_fkey REFERENCES network (id),
    charter_key TEXT,
    CONSTRAINT organisation_listing_pkey PRIMARY KEY (organisation_id, network_id),
    CONSTRAINT organisation_listing_network_id_charter_key_unique UNIQUE (network_id, charter_key)
);
CREATE INDEX organisation_listing_network_id_idx ON organisation_listing (network_id);

CREATE TABLE directory_revision (
    id BIGINT NOT NULL PRIMARY KEY CONSTRAINT directory_revision_id_check CHECK (id = 1),
    revision BIGINT NOT NULL
);
INSERT INTO directory_revision (id, revision) VALUES (1, 0);
