-- What happened to each observation, event by event. Texts are ciphertext here, opened when someone
-- asks; of an erased observation only the anonymous fact is left, in every row.
create table observation_history (
    observation_id uuid        not null,
    sequence       bigint      not null,
    what           text        not null,
    at             timestamptz not null,
    recorder       text,
    organisation   text,               -- with the first event, which alone has it
    kind           text,               -- from here to consequences: the content as it read then
    occurred       text,
    findings       jsonb,
    tags           text[]      not null,
    description    text,
    consequences   text,
    finding_no     int,                -- reclassified: which finding
    event_type     text,               -- and what it is now
    reason         text,               -- in words, as ciphertext
    code           text,               -- a decision, or a reason that is one of a few
    other          uuid,               -- the observation that it was merged into
    primary key (observation_id, sequence)
);

-- An installation that exists already has taken in its events before there was this table. So all
-- views are emptied and all positions forgotten: where no position is known the intake begins at 0,
-- and everything is taken in anew from Kafka. No instance of an earlier version may run meanwhile; it
-- would go on from where it was. The row in text_index_filled stays, and is true: there is no text to fill in.
truncate intake_position, aggregate_position, parked_record, text_rewrite,
    catalogue_entry, catalogue_name, catalogue_successor, catalogue_membership, base_figures,
    observation, observation_text, fact, trend_cell;
