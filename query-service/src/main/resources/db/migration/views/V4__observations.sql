-- The observations as they read now. Texts are ciphertext here, opened when someone asks.
create table observation (
    observation_id uuid        primary key,
    organisation   text        not null,
    kind           text        not null,
    occurred       text        not null, -- as precisely as known: 2026, 2026-03 or 2026-03-14
    occurred_from  date        not null,
    occurred_to    date        not null,
    findings       jsonb       not null,
    tags           text[]      not null,
    description    text,
    consequences   text,
    reference      text,
    recorded_at    timestamptz not null,
    recorder       text,
    corrected_at   timestamptz,
    reviewed_at    timestamptz,
    decision       text,
    merged_into    uuid,
    released       int         not null, -- summaries released now
    erased_at      timestamptz,
    erasure_reason text,
    version        bigint      not null  -- sequence of the last event; what If-Match is compared with
);
create index on observation (organisation, recorded_at, observation_id) where erased_at is null;
create index on observation (organisation, occurred_from, observation_id) where erased_at is null;
create index on observation using gin (findings jsonb_path_ops) where erased_at is null;
create index on observation using gin (tags) where erased_at is null;

-- The opened texts, for search alone. Unlogged: they never enter the write-ahead log, backups made
-- from it, or replicas. In parts, so that a part can be rewritten when a text in it was erased.
create extension if not exists pg_trgm;
create table observation_text (
    observation_id uuid     not null,
    organisation   text     not null,
    body           text     not null,
    stems          tsvector not null,
    primary key (observation_id)
) partition by hash (observation_id);
do $$
begin
    for part in 0..15 loop
        execute format(
            'create unlogged table observation_text_%s partition of observation_text '
            'for values with (modulus 16, remainder %s)', part, part);
    end loop;
end
$$;
-- The planner's statistics would keep samples of the texts, in logged tables.
alter table observation_text
    alter column body set statistics 0,
    alter column stems set statistics 0;
create index on observation_text using gin (stems);
create index on observation_text using gin (body gin_trgm_ops);

-- PostgreSQL empties unlogged tables when it has crashed. This row goes with the texts, and its
-- absence tells that they have to be filled again.
create unlogged table text_index_filled (filled boolean primary key check (filled));
insert into text_index_filled values (true);

-- Parts of the text index whose files still hold an erased text.
create table text_rewrite (
    part       int         primary key,
    erased_at  timestamptz not null
);
