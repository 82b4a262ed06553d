-- The working groups' meetings as they are now.
create table meeting (
    meeting_id    uuid        primary key,
    organisation  text        not null,
    working_group text        not null,
    opened_at     timestamptz not null,
    paused        boolean     not null,
    closed_at     timestamptz,
    covers        text[],              -- of a closed one: positions of the events its minutes tell of
    version       bigint      not null
);
create index on meeting (organisation, opened_at);

-- Notes as they read now; the text is ciphertext, and absent where the note was taken away.
create table meeting_note (
    meeting_id uuid        not null,
    note_id    uuid        not null,
    about_kind text        not null,
    about_id   uuid        not null,
    text       text,
    begun      bigint      not null, -- sequence of the event that first wrote it
    sequence   bigint      not null, -- of the one that wrote it as it reads
    at         timestamptz not null,
    primary key (meeting_id, note_id)
);

-- What groups decided, event by event, in a meeting or outside one. Of an observation no text, no
-- place and no day; what was agreed to be done is ciphertext under the key of what it is about.
create table group_decision (
    aggregate_id  uuid        not null,
    sequence      bigint      not null,
    organisation  text,
    meeting_id    uuid,
    working_group text,                -- of a review outside a meeting, when it was said
    at            timestamptz not null,
    what          text        not null, -- the event's wire name
    subject_kind  text        not null,
    subject_id    uuid        not null,
    code          text,                -- one of a few: a decision, a recipient, a responsible role
    finding_no    int,
    from_type     text,
    to_type       text,
    other         uuid,                -- merged into; the follow-up that was agreed
    due           date,
    text          text,
    text_key      uuid,
    primary key (aggregate_id, sequence)
);
create index on group_decision (meeting_id, at);
create index on group_decision (organisation, at);
create index on group_decision (text_key) where text is not null;

-- What waits for a group, the oldest first.
create index on observation (organisation, recorded_at, observation_id)
    where reviewed_at is null and merged_into is null and erased_at is null;
