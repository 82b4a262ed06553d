-- What was agreed to be done. Texts are ciphertext, sealed under the key of what they are about.
create table follow_up (
    follow_up_id uuid        primary key,
    organisation text        not null,
    about_kind   text        not null,
    about_id     uuid        not null,
    what         text,
    responsible  text        not null,
    due          date        not null,
    state        text        not null, -- OPEN, DONE or WITHDRAWN
    agreed_at    timestamptz not null,
    meeting      uuid,                 -- in which it was agreed
    done_at      timestamptz,
    outcome      text,
    version      bigint      not null  -- sequence of the last event
);
create index on follow_up (organisation, due, follow_up_id) where state = 'OPEN';
create index on follow_up (about_id);

-- Meetings, systemfel and follow-ups may have been taken in before there were these tables. So
-- everything is taken in anew, as with V6.
truncate intake_position, aggregate_position, parked_record, text_rewrite,
    catalogue_entry, catalogue_name, catalogue_successor, catalogue_membership, base_figures,
    observation, observation_text, observation_history, fact, trend_cell;
