-- When somebody was on the overview of a network: at the last look, and at the last one
-- of the visit before, so that what is new stays marked for a whole visit.
CREATE TABLE overview_visit (
    account_id UUID NOT NULL,
    network_id UUID NOT NULL,
    seen_at BIGINT NOT NULL,
    before_at BIGINT,
    CONSTRAINT overview_visit_pkey PRIMARY KEY (account_id, network_id),
    CONSTRAINT overview_visit_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT overview_visit_network_id_fkey FOREIGN KEY (network_id) REFERENCES network (id)
);
