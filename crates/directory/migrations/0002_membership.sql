CREATE TABLE membership (
    id UUID NOT NULL PRIMARY KEY,
    network_id UUID NOT NULL CONSTRAINT membership_network_id_fkey REFERENCES network (id),
    organisation_id UUID NOT NULL
        CONSTRAINT membership_organisation_id_fkey REFERENCES organisation (id),
    category TEXT NOT NULL CONSTRAINT membership_category_check
        CHECK (category IN ('full', 'associate', 'supporting')),
    role_de TEXT,
    role_en TEXT,
    shareholding BIGINT CONSTRAINT membership_shareholding_check
        CHECK (shareholding BETWEEN 0 AND 10000),
    state TEXT NOT NULL CONSTRAINT membership_state_check
        CHECK (state IN ('applied', 'declined', 'admitted', 'left')),
    since TEXT,
    until TEXT,
    message TEXT,
    applicant_name TEXT,
    applicant_email TEXT,
    applied_at BIGINT NOT NULL,
    applied_by TEXT NOT NULL,
    decided_at BIGINT,
    decided_by TEXT,
    left_at BIGINT,
    left_by TEXT,
    CONSTRAINT membership_decided_check CHECK (
        (state = 'applied') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
    CONSTRAINT membership_left_check CHECK (
        (state = 'left') = (left_at IS NOT NULL) AND (left_at IS NULL) = (left_by IS NULL))
);
CREATE UNIQUE INDEX membership_open_unique ON membership (network_id, organisation_id)
    WHERE state IN ('applied', 'admitted');
CREATE INDEX membership_organisation_id_idx ON membership (organisation_id);
CREATE INDEX membership_network_id_idx ON membership (network_id, state);
