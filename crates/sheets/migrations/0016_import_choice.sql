CREATE TABLE import_choice (
    import_id UUID NOT NULL CONSTRAINT import_choice_import_id_fkey REFERENCES import (id),
    number BIGINT NOT NULL,
    choice TEXT NOT NULL CONSTRAINT import_choice_choice_check CHECK (choice IN ('new', 'same')),
    CONSTRAINT import_choice_pkey PRIMARY KEY (import_id, number)
);
