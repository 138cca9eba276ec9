-- Up to which revision of a network each job that follows its changes has been queued.
CREATE TABLE network_follower (
    job TEXT NOT NULL,
    network_id UUID NOT NULL CONSTRAINT network_follower_network_id_fkey REFERENCES network (id),
    revision BIGINT NOT NULL,
    CONSTRAINT network_follower_pkey PRIMARY KEY (job, network_id)
);
