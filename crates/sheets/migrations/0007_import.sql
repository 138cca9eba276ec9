CREATE TABLE import (
    id UUID NOT NULL PRIMARY KEY,
    network_id UUID NOT NULL CONSTRAINT import_network_id_fkey REFERENCES network (id),
    file_name TEXT NOT NULL,
    file BYTEA NOT NULL,
    file_hash TEXT NOT NULL,
    source TEXT NOT NULL,
    mapping TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    confidentiality TEXT NOT NULL CONSTRAINT import_confidentiality_check
        CHECK (confidentiality IN ('public', 'network', 'organisation', 'central-office')),
    state TEXT NOT NULL CONSTRAINT import_state_check
        CHECK (state IN ('uploaded', 'running', 'done', 'undoing', 'undone')),
    planned BIGINT NOT NULL,
    owner_id UUID CONSTRAINT import_owner_id_fkey REFERENCES organisation (id),
    uploaded_by TEXT NOT NULL,
    uploaded_at BIGINT NOT NULL,
    finished_at BIGINT
);
CREATE INDEX import_network_id_idx ON import (network_id, uploaded_at);

CREATE TABLE import_row (
    import_id UUID NOT NULL CONSTRAINT import_row_import_id_fkey REFERENCES import (id),
    number BIGINT NOT NULL,
    act TEXT NOT NULL CONSTRAINT import_row_act_check CHECK (act IN ('create', 'insist', 'change')),
    organisation_id UUID NOT NULL,
    state TEXT NOT NULL CONSTRAINT import_row_state_check
        CHECK (state IN ('planned', 'applied', 'skipped', 'undone', 'kept')),
    changes TEXT NOT NULL,
    revision BIGINT,
    CONSTRAINT import_row_pkey PRIMARY KEY (import_id, number)
);
CREATE INDEX import_row_import_id_state_idx ON import_row (import_id, state, number);

CREATE TABLE import_mapping (
    network_id UUID NOT NULL CONSTRAINT import_mapping_network_id_fkey REFERENCES network (id),
    source TEXT NOT NULL,
    mapping TEXT NOT NULL,
    CONSTRAINT import_mapping_pkey PRIMARY KEY (network_id, source)
);

CREATE TABLE import_key (
    network_id UUID NOT NULL CONSTRAINT import_key_network_id_fkey REFERENCES network (id),
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    organisation_id UUID NOT NULL
        CONSTRAINT import_key_organisation_id_fkey REFERENCES organisation (id),
    CONSTRAINT import_key_pkey PRIMARY KEY (network_id, source, source_id)
);
CREATE INDEX import_key_organisation_id_idx ON import_key (organisation_id);
