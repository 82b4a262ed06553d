-- Every systemfel as it stood at the position below, so that it can be told when one that was resolved is back.
create table watched_system_fault (
    system_fault_id uuid primary key,
    organisation    text not null,
    authority       text not null,
    unit            text,
    municipality    text,
    event_type      text,
    resolution_id   uuid,
    since           date,
    check ((resolution_id is null) = (since is null))
);

-- How far the event store has been gone through for what comes back, as in relay_position. There has been no
-- systemfel before this, so what the relay has sent need not be gone through.
create table recurrence_position (
    only_one     boolean primary key default true check (only_one),
    xid          xid8   not null,
    global_index bigint not null
);
insert into recurrence_position (xid, global_index) select xid, global_index from relay_position;
