-- Imprint, privacy and accessibility statement of a network, or of the instance where
-- network_id is null. Every version stays; the highest number is the one shown.
CREATE TABLE legal_text (
    id UUID NOT NULL PRIMARY KEY,
    network_id UUID CONSTRAINT legal_text_network_id_fkey REFERENCES network (id),
    kind TEXT NOT NULL CONSTRAINT legal_text_kind_check
        CHECK (kind IN ('impressum', 'datenschutz', 'barrierefreiheit')),
    number BIGINT NOT NULL,
    german TEXT NOT NULL,
    english TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    written_by TEXT NOT NULL
);
CREATE UNIQUE INDEX legal_text_number_unique ON legal_text (network_id, kind, number)
    WHERE network_id IS NOT NULL;
CREATE UNIQUE INDEX legal_text_instance_number_unique ON legal_text (kind, number)
    WHERE network_id IS NULL;
