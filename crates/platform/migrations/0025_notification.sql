-- What an account is told about something in a network. `about` is the record;
-- `once` tells reminders that come only one time. `path` is below the workspace.
CREATE TABLE notice (
    id UUID NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL,
    network_id UUID NOT NULL,
    kind TEXT NOT NULL,
    about UUID NOT NULL,
    once TEXT,
    subject TEXT NOT NULL,
    path TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('at-once', 'digest', 'here')),
    task BOOLEAN NOT NULL,
    told_at BIGINT NOT NULL,
    read_at BIGINT,
    mailed_at BIGINT,
    CONSTRAINT notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT notice_network_id_fkey FOREIGN KEY (network_id) REFERENCES network (id),
    CONSTRAINT notice_account_id_kind_once_unique UNIQUE (account_id, kind, once)
);
CREATE INDEX notice_account_id_idx ON notice (account_id, network_id, told_at);
CREATE INDEX notice_about_idx ON notice (about, kind);
CREATE INDEX notice_read_at_idx ON notice (read_at);
CREATE INDEX notice_unmailed_idx ON notice (account_id)
    WHERE channel = 'digest' AND read_at IS NULL AND mailed_at IS NULL;
CREATE INDEX notice_task_idx ON notice (account_id, network_id) WHERE task AND read_at IS NULL;

-- What a person decided about a kind of notice; without a row its default counts.
CREATE TABLE notice_setting (
    account_id UUID NOT NULL,
    kind TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('at-once', 'digest', 'here', 'never')),
    CONSTRAINT notice_setting_pkey PRIMARY KEY (account_id, kind),
    CONSTRAINT notice_setting_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id)
);

-- How a person is written to. `digested_on` is the day of the last digest: locked by
-- whoever makes one, so that there is one a day.
CREATE TABLE notice_reader (
    account_id UUID NOT NULL PRIMARY KEY,
    lang TEXT NOT NULL CHECK (lang IN ('de', 'en')),
    digest BOOLEAN NOT NULL,
    digested_on TEXT,
    CONSTRAINT notice_reader_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id)
);

-- Links to end mail without signing in (RFC 8058). `kind` is empty for the digest.
CREATE TABLE unsubscription (
    secret_hash TEXT NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL,
    kind TEXT,
    made_at BIGINT NOT NULL,
    CONSTRAINT unsubscription_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX unsubscription_account_id_idx ON unsubscription (account_id);
CREATE INDEX unsubscription_made_at_idx ON unsubscription (made_at);

-- The link to end this mail; erased once it is sent, like other secret links.
ALTER TABLE mail ADD COLUMN unsubscribe TEXT;
ALTER TABLE mail ADD COLUMN unsubscribe_text TEXT;

-- Work that comes every day: the last day for which it was queued.
CREATE TABLE daily_job (
    name TEXT NOT NULL PRIMARY KEY,
    day TEXT NOT NULL
);
