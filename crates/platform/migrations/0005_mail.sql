-- Mail to be sent and mail sent. `link` of a secret letter is erased once it is sent.
CREATE TABLE mail (
    id UUID NOT NULL PRIMARY KEY,
    network_id UUID,
    recipient TEXT NOT NULL,
    recipient_name TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('de', 'en')),
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    link TEXT,
    link_text TEXT,
    secret BOOLEAN NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'failed')),
    attempts BIGINT NOT NULL,
    queued_at BIGINT NOT NULL,
    sent_at BIGINT,
    CONSTRAINT mail_network_id_fkey FOREIGN KEY (network_id) REFERENCES network (id)
);
CREATE INDEX mail_network_id_idx ON mail (network_id, queued_at);

-- The delivery log: every attempt and what the mail server said to it.
CREATE TABLE mail_attempt (
    mail_id UUID NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    sent BOOLEAN NOT NULL,
    answer TEXT NOT NULL,
    CONSTRAINT mail_attempt_pkey PRIMARY KEY (mail_id, number),
    CONSTRAINT mail_attempt_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mail (id)
);
