-- Where the system of a council publishes its papers, as a network's central office has noted it,
-- and how reading it went. `read_until` is the moment up to which all changes are known.
CREATE TABLE oparl_endpoint (
    id UUID NOT NULL PRIMARY KEY,
    network_id UUID NOT NULL CONSTRAINT oparl_endpoint_network_id_fkey REFERENCES network (id),
    organisation_id UUID NOT NULL
        CONSTRAINT oparl_endpoint_organisation_id_fkey REFERENCES organisation (id),
    address TEXT NOT NULL,
    noted_at BIGINT NOT NULL,
    noted_by TEXT NOT NULL,
    read_at BIGINT,
    read_until BIGINT,
    failure TEXT,
    remarks BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT oparl_endpoint_network_id_organisation_id_unique
        UNIQUE (network_id, organisation_id)
);
CREATE INDEX oparl_endpoint_organisation_id_idx ON oparl_endpoint (organisation_id);

-- The papers found there: candidates for a resolution that is before the council.
CREATE TABLE oparl_council_paper (
    id UUID NOT NULL PRIMARY KEY,
    endpoint_id UUID NOT NULL CONSTRAINT oparl_council_paper_endpoint_id_fkey
        REFERENCES oparl_endpoint (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    search_key TEXT NOT NULL,
    reference TEXT,
    dated TEXT,
    web TEXT,
    read_at BIGINT NOT NULL,
    CONSTRAINT oparl_council_paper_endpoint_id_address_unique UNIQUE (endpoint_id, address)
);

-- Which paper of the council is the resolution's: linked by a person.
CREATE TABLE oparl_linked_paper (
    council_id UUID NOT NULL PRIMARY KEY
        CONSTRAINT oparl_linked_paper_council_id_fkey REFERENCES ratification_council (id),
    endpoint_id UUID NOT NULL CONSTRAINT oparl_linked_paper_endpoint_id_fkey
        REFERENCES oparl_endpoint (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    linked_at BIGINT NOT NULL,
    linked_by TEXT NOT NULL
);
CREATE INDEX oparl_linked_paper_endpoint_id_address_idx
    ON oparl_linked_paper (endpoint_id, address);
