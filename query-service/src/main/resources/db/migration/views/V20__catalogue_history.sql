-- The catalogue as it was known: every event of it as it came. What is kept elsewhere is how it stands
-- now; a figure that was published is counted again by the catalogue that was known then.
create table catalogue_history (
    sequence bigint      primary key,
    at       timestamptz not null,
    name     text        not null, -- and revision: as on the topic
    revision int         not null,
    payload  text        not null
);

-- Of event types that are counted as one, an observation may have several, and counts once.
create index fact_of_several on fact (organisation, event_type)
    include (observation_id, year, month)
    where known_until = 'infinity' and counted and findings_in_observation > 1;

-- The catalogue was taken in before there was this table. So everything is taken in anew, as with V18.
truncate intake_position, aggregate_position, parked_record, text_rewrite,
    catalogue_entry, catalogue_name, catalogue_successor, catalogue_membership, base_figures,
    observation, observation_text, text_word, observation_history, fact, trend_cell,
    meeting, meeting_note, group_decision, follow_up,
    system_fault_event, system_fault, system_fault_observation, summary_release, feed_answer,
    feed_subscription, feed_entry, feed_gone, feed_modified, figures_publication, figures_told;
-- There is no text to fill in.
insert into text_index_filled select true where not exists (select from text_index_filled);
