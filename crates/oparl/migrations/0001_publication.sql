-- What is published: one row for each object of OParl that is or was public. `content` is JSON
-- without id, type and moments. Moments are whole seconds, as they are told.
CREATE TABLE oparl_object (
    id UUID NOT NULL PRIMARY KEY,
    network_id UUID NOT NULL CONSTRAINT oparl_object_network_id_fkey REFERENCES network (id),
    kind TEXT NOT NULL CONSTRAINT oparl_object_kind_check CHECK (kind IN
        ('body', 'legislativeterm', 'organization', 'person', 'membership', 'meeting',
         'agendaitem', 'paper', 'consultation', 'file', 'location')),
    organization_id UUID,
    content TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    modified_at BIGINT NOT NULL,
    deleted BOOLEAN NOT NULL
);

-- A list of a body, in the order of publication and in the order of changes.
CREATE INDEX oparl_object_network_id_created_idx
    ON oparl_object (network_id, kind, deleted, created_at, id, modified_at);
CREATE INDEX oparl_object_network_id_modified_idx
    ON oparl_object (network_id, kind, modified_at, id, created_at, deleted);
-- The same for the lists of an organization.
CREATE INDEX oparl_object_organization_id_created_idx
    ON oparl_object (organization_id, kind, deleted, created_at, id, modified_at);
CREATE INDEX oparl_object_organization_id_modified_idx
    ON oparl_object (organization_id, kind, modified_at, id, created_at, deleted);
-- The list of all bodies.
CREATE INDEX oparl_object_kind_created_idx
    ON oparl_object (kind, deleted, created_at, id, modified_at);
CREATE INDEX oparl_object_kind_modified_idx
    ON oparl_object (kind, modified_at, id, created_at, deleted);

-- Under which licence a network publishes; it has none before somebody has chosen one.
CREATE TABLE oparl_licence (
    network_id UUID NOT NULL PRIMARY KEY
        CONSTRAINT oparl_licence_network_id_fkey REFERENCES network (id),
    licence TEXT NOT NULL CONSTRAINT oparl_licence_licence_check
        CHECK (licence IN ('dl-de-zero-2-0', 'dl-de-by-2-0', 'cc-0-1-0', 'cc-by-4-0'))
);
