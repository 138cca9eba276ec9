-- What is to be done after a contact or before a visit. Without an owner it is the
-- central office's.
CREATE TABLE follow_up (
    id UUID NOT NULL PRIMARY KEY,
    network_id UUID NOT NULL CONSTRAINT follow_up_network_id_fkey REFERENCES network (id),
    organisation_id UUID NOT NULL
        CONSTRAINT follow_up_organisation_id_fkey REFERENCES organisation (id),
    contact_id UUID CONSTRAINT follow_up_contact_id_fkey REFERENCES contact (id),
    kind TEXT NOT NULL CONSTRAINT follow_up_kind_check
        CHECK (kind IN ('task', 'visit', 'enquiry-draft')),
    subject TEXT NOT NULL,
    owner_account_id UUID CONSTRAINT follow_up_owner_account_id_fkey REFERENCES account (id),
    owner_organisation_id UUID
        CONSTRAINT follow_up_owner_organisation_id_fkey REFERENCES organisation (id),
    owner_name TEXT NOT NULL,
    due_on TEXT,
    made_for_id UUID CONSTRAINT follow_up_made_for_id_fkey REFERENCES organisation (id),
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    done_at BIGINT,
    done_by TEXT,
    CONSTRAINT follow_up_owner_check
        CHECK (owner_account_id IS NULL OR owner_organisation_id IS NULL),
    CONSTRAINT follow_up_done_check CHECK ((done_at IS NULL) = (done_by IS NULL))
);
CREATE INDEX follow_up_owner_account_id_idx ON follow_up (owner_account_id, network_id);
CREATE INDEX follow_up_owner_organisation_id_idx ON follow_up (owner_organisation_id, network_id);
CREATE INDEX follow_up_organisation_id_idx ON follow_up (organisation_id, network_id);
CREATE INDEX follow_up_made_for_id_idx ON follow_up (made_for_id, network_id);
