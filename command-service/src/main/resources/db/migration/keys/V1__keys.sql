-- One key per observation, wrapped by the master key. A destroyed key leaves its row, so that none is made anew.
create table observation_key (
    observation_id uuid primary key,
    wrapped_key    bytea,
    destroyed_at   timestamptz,
    check ((wrapped_key is null) = (destroyed_at is not null))
);
