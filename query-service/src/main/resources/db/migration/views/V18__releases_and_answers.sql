-- Summaries for those outside the operation, as they stand: what is written, who is asked about it, and
-- what was said. Texts are ciphertext under the key of what the summary is about.
create table summary_release (
    about        uuid        not null,
    release_id   uuid        not null,
    about_kind   text        not null, -- OBSERVATION or SYSTEM_FAULT
    organisation text        not null,
    recipients   text[]      not null,
    summary      text,
    state        text        not null, -- PROPOSED, RELEASED, DECLINED or REVOKED
    proposed_at  timestamptz not null, -- or released at once
    proposer     text,                 -- pseudonym, as the next; both absent once it is erased
    decided_at   timestamptz,          -- when it came to stand as it does
    decider      text,
    reason       text,                 -- of a declination; ciphertext
    revoked_for  text,                 -- why it was revoked
    primary key (about, release_id)
);
create index on summary_release (organisation, proposed_at, release_id);
create index on summary_release (organisation) where state = 'PROPOSED';

-- What the recipients of feeds answered. The text is ciphertext under the key of the subscription.
create table feed_answer (
    subscription_id uuid        not null,
    answer_id       uuid        not null,
    entry_id        uuid        not null,
    kind            text        not null,
    given_on        date        not null,
    text            text,                 -- absent too once what the entry is about is erased
    promised_by     date,
    at              timestamptz not null,
    primary key (subscription_id, answer_id)
);
create index on feed_answer (subscription_id, at);
create index on feed_answer (subscription_id, entry_id);

-- What kind of thing an entry is about, and which entry withdraws it.
alter table feed_entry add column about_kind text;
create index on feed_entry (subscription_id, withdraws) where withdraws is not null;

-- Releases and answers may have been taken in before there were these tables. So everything is taken in
-- anew, as with V13.
truncate intake_position, aggregate_position, parked_record, text_rewrite,
    catalogue_entry, catalogue_name, catalogue_successor, catalogue_membership, base_figures,
    observation, observation_text, text_word, observation_history, fact, trend_cell,
    meeting, meeting_note, group_decision, follow_up,
    system_fault_event, system_fault, system_fault_observation,
    feed_subscription, feed_entry, feed_gone, feed_modified;
-- There is no text to fill in.
insert into text_index_filled select true where not exists (select from text_index_filled);
