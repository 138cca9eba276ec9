-- A file that belongs to a contact: a visit's report, photos. Its name, kind and bytes
-- are those of the upload.
CREATE TABLE contact_attachment (
    upload_id UUID NOT NULL PRIMARY KEY,
    contact_id UUID NOT NULL,
    CONSTRAINT contact_attachment_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES upload (id),
    CONSTRAINT contact_attachment_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact (id)
);
CREATE INDEX contact_attachment_contact_id_idx ON contact_attachment (contact_id);
