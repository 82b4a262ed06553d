-- Every finding that names a municipality, of every observation that counts, so that it can be told how many share it.
-- These tables follow from the events alone, and are at least as far as the position below.
create table counted_finding (
    observation_id uuid not null,
    finding        int  not null,
    organisation   text not null,
    recorder       text not null,
    authority      text not null,
    unit           text,
    municipality   text not null,
    event_type     text,
    primary key (observation_id, finding)
);
create index counted_finding_place on counted_finding (organisation, municipality, authority, event_type);

create table clients_in_municipality (
    organisation text not null,
    municipality text not null,
    year         int  not null,
    clients      int  not null,
    primary key (organisation, municipality, year)
);

-- Every summary that was ever released, in the order in which it was.
create table released_summary (
    subject_id   uuid   not null,
    release_id   uuid   not null,
    subject_kind text   not null,
    organisation text   not null,
    recipients   text[] not null,
    place        bigint not null generated always as identity,
    primary key (subject_id, release_id)
);

-- Every subscription that has not been revoked.
create table live_subscription (
    subscription_id uuid primary key,
    organisation    text not null,
    authority       text not null
);

-- How far the event store has been gone through for what is to be published, as in relay_position. From the
-- beginning, for how many share a municipality follows from all that was recorded.
create table publishing_position (
    only_one     boolean primary key default true check (only_one),
    xid          xid8   not null,
    global_index bigint not null
);
insert into publishing_position (xid, global_index) values ('0', 0);
