-- Tasks: what somebody has to do, and on what that rests. `item_id` is an agenda item, known
-- to whoever keeps meetings.
CREATE TABLE task (
    id UUID NOT NULL PRIMARY KEY,
    network_id UUID NOT NULL CONSTRAINT task_network_id_fkey REFERENCES network (id),
    title TEXT NOT NULL,
    text TEXT,
    person_id UUID NOT NULL CONSTRAINT task_person_id_fkey REFERENCES person (id),
    due_on TEXT NOT NULL,
    state TEXT NOT NULL CONSTRAINT task_state_check CHECK (state IN ('open', 'done', 'dropped')),
    resolution_id UUID CONSTRAINT task_resolution_id_fkey REFERENCES resolution (id),
    body_id UUID CONSTRAINT task_body_id_fkey REFERENCES body (id),
    item_id UUID,
    confidentiality TEXT NOT NULL CONSTRAINT task_confidentiality_check
        CHECK (confidentiality IN ('network', 'central-office')),
    reminded TEXT,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX task_network_id_state_due_on_idx ON task (network_id, state, due_on);
CREATE INDEX task_state_due_on_idx ON task (state, due_on);
CREATE INDEX task_person_id_idx ON task (person_id, state);
CREATE INDEX task_resolution_id_idx ON task (resolution_id);
CREATE INDEX task_body_id_idx ON task (body_id);
CREATE INDEX task_item_id_idx ON task (item_id);

-- What has become of a task, line by line. `by_link` says that it came by the link of a letter.
CREATE TABLE task_note (
    id UUID NOT NULL PRIMARY KEY,
    task_id UUID NOT NULL CONSTRAINT task_note_task_id_fkey REFERENCES task (id),
    what TEXT NOT NULL CONSTRAINT task_note_what_check
        CHECK (what IN ('progress', 'moved', 'done', 'dropped')),
    text TEXT,
    by_link BOOLEAN NOT NULL,
    noted_at BIGINT NOT NULL,
    noted_by TEXT NOT NULL
);
CREATE INDEX task_note_task_id_idx ON task_note (task_id);

-- Links of letters by which the owner of a task answers without signing in; of each only the
-- hash of its secret.
CREATE TABLE task_link (
    secret_hash TEXT NOT NULL PRIMARY KEY,
    task_id UUID NOT NULL CONSTRAINT task_link_task_id_fkey REFERENCES task (id),
    person_id UUID NOT NULL CONSTRAINT task_link_person_id_fkey REFERENCES person (id),
    expires_at BIGINT NOT NULL
);
CREATE INDEX task_link_task_id_idx ON task_link (task_id);
CREATE INDEX task_link_expires_at_idx ON task_link (expires_at);
