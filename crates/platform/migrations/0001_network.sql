-- A network (alliance) hosted on this instance. `charter` is the canonical text of
-- its charter; `revision` grows with every change that a public page can show.
CREATE TABLE network (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    place TEXT NOT NULL,
    charter TEXT NOT NULL,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    CONSTRAINT network_slug_unique UNIQUE (slug)
);

-- Every charter a network ever had: nothing of its history is lost.
CREATE TABLE network_charter (
    network_id UUID NOT NULL,
    revision BIGINT NOT NULL,
    charter TEXT NOT NULL,
    applied_at BIGINT NOT NULL,
    CONSTRAINT network_charter_pkey PRIMARY KEY (network_id, revision),
    CONSTRAINT network_charter_network_id_fkey FOREIGN KEY (network_id) REFERENCES network (id)
);
