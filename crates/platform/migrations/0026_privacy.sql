-- Somebody asks that what is stored about a person be erased. `name` is emptied when
-- it is done; `person_id` belongs to the directory.
CREATE TABLE erasure_request (
    id UUID NOT NULL PRIMARY KEY,
    network_id UUID NOT NULL,
    account_id UUID,
    person_id UUID,
    name TEXT NOT NULL,
    reason TEXT,
    asked_by_id UUID NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'declined')),
    answer TEXT,
    decided_by TEXT,
    decided_at BIGINT,
    CONSTRAINT erasure_request_network_id_fkey FOREIGN KEY (network_id) REFERENCES network (id),
    CONSTRAINT erasure_request_asked_by_id_fkey FOREIGN KEY (asked_by_id) REFERENCES account (id),
    CONSTRAINT erasure_request_subject_check CHECK (account_id IS NOT NULL OR person_id IS NOT NULL),
    CONSTRAINT erasure_request_decided_check CHECK (
        (state = 'open') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL))
);
CREATE INDEX erasure_request_network_id_idx ON erasure_request (network_id, asked_at);
CREATE UNIQUE INDEX erasure_request_person_open_unique ON erasure_request (person_id)
    WHERE state = 'open' AND person_id IS NOT NULL;
CREATE UNIQUE INDEX erasure_request_account_open_unique ON erasure_request (account_id)
    WHERE state = 'open' AND account_id IS NOT NULL;

-- What has expired is found without reading everything.
CREATE INDEX mail_sent_at_idx ON mail (sent_at) WHERE body <> '';
CREATE INDEX mail_recipient_idx ON mail (recipient);
CREATE INDEX job_finished_at_idx ON job (finished_at);
CREATE INDEX session_expires_at_idx ON session (expires_at);

-- Who has a role in a network, for those who are told something by their role.
CREATE INDEX role_grant_valid_until_idx ON role_grant (valid_until);
