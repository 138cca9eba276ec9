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
