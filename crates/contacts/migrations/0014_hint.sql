-- A hint about a company that one member gives to others, and what came of it.
CREATE TABLE hint (
    id UUID NOT NULL PRIMARY KEY,
    network_id UUID NOT NULL CONSTRAINT hint_network_id_fkey REFERENCES network (id),
    from_id UUID NOT NULL CONSTRAINT hint_from_id_fkey REFERENCES organisation (id),
    about_id UUID CONSTRAINT hint_about_id_fkey REFERENCES organisation (id),
    name TEXT NOT NULL,
    town TEXT,
    text TEXT NOT NULL,
    sent_by TEXT NOT NULL,
    sent_at BIGINT NOT NULL
);
CREATE INDEX hint_from_id_idx ON hint (from_id, network_id);
CREATE INDEX hint_about_id_idx ON hint (about_id);

CREATE TABLE hint_recipient (
    hint_id UUID NOT NULL CONSTRAINT hint_recipient_hint_id_fkey REFERENCES hint (id),
    organisation_id UUID NOT NULL
        CONSTRAINT hint_recipient_organisation_id_fkey REFERENCES organisation (id),
    state TEXT NOT NULL CONSTRAINT hint_recipient_state_check
        CHECK (state IN ('new', 'taken', 'done', 'dropped')),
    outcome TEXT,
    changed_by TEXT,
    changed_at BIGINT,
    CONSTRAINT hint_recipient_pkey PRIMARY KEY (hint_id, organisation_id)
);
CREATE INDEX hint_recipient_organisation_id_idx ON hint_recipient (organisation_id);
