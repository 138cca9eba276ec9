-- What goes out with mails: every content once, however many get it.
CREATE TABLE mail_file (
    hash BYTEA NOT NULL PRIMARY KEY,
    bytes BYTEA NOT NULL
);

CREATE TABLE mail_enclosure (
    mail_id UUID NOT NULL CONSTRAINT mail_enclosure_mail_id_fkey REFERENCES mail (id),
    place BIGINT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    manner TEXT NOT NULL CONSTRAINT mail_enclosure_manner_check
        CHECK (manner IN ('attached', 'alternative')),
    file_hash BYTEA NOT NULL CONSTRAINT mail_enclosure_file_hash_fkey REFERENCES mail_file (hash),
    CONSTRAINT mail_enclosure_pkey PRIMARY KEY (mail_id, place)
);
CREATE INDEX mail_enclosure_file_hash_idx ON mail_enclosure (file_hash);
