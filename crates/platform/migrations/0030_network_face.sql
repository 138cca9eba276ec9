-- What the frame of a page and the public form need of a charter without reading it.
ALTER TABLE network ADD COLUMN place_en TEXT;
ALTER TABLE network ADD COLUMN coloured BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE network ADD COLUMN applications TEXT NOT NULL DEFAULT 'closed'
    CONSTRAINT network_applications_check CHECK (applications IN ('membership', 'interest', 'closed'));
