-- The systemfel: every event as it came, its texts as ciphertext, and how each systemfel stands now.
create table system_fault_event (
    system_fault_id uuid        not null,
    sequence        bigint      not null,
    at              timestamptz not null,
    recorder        text        not null,
    causation       text,
    name            text        not null, -- and revision: as on the topic
    revision        int         not null,
    payload         text        not null,
    primary key (system_fault_id, sequence)
);

create table system_fault (
    system_fault_id uuid        primary key,
    organisation    text        not null,
    title           text        not null, -- ciphertext
    level           text        not null,
    authority       text        not null,
    unit            text,
    municipality    text,
    event_type      text,
    status          text        not null,
    status_since    timestamptz not null,
    declared_at     timestamptz not null,
    due             date,                 -- what is waited for next, and what it is
    due_for         text,
    observations    int         not null,
    escalations     int         not null,
    replies         int         not null,
    came_back       int         not null, -- observations that showed that it had not lasted, the last time
    reopened_for    text,                 -- why it was opened again, the last time
    reopened_at     timestamptz,
    version         bigint      not null
);
create index on system_fault (organisation, status);

-- The evidence.
create table system_fault_observation (
    system_fault_id uuid not null,
    observation_id  uuid not null,
    no              int  not null, -- in the order in which it was linked
    primary key (system_fault_id, observation_id)
);
create index on system_fault_observation (observation_id);
