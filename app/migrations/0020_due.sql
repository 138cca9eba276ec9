-- Whom to get in touch with again, by the day.
CREATE INDEX contact_next_on_idx ON contact (next_on) WHERE next_on IS NOT NULL;
CREATE INDEX contact_network_id_next_on_idx ON contact (network_id, next_on)
    WHERE next_on IS NOT NULL;

-- Where a record came from, and in which contacts and applications somebody is named.
CREATE INDEX import_row_organisation_id_idx ON import_row (organisation_id);
CREATE INDEX contact_participant_person_id_idx ON contact_participant (person_id);
CREATE INDEX membership_applicant_email_idx ON membership (lower(applicant_email))
    WHERE applicant_email IS NOT NULL;
