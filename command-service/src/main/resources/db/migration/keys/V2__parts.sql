-- In parts, each small enough to be written anew when one of its keys was destroyed.
alter table observation_key rename to observation_key_whole;
create table observation_key (
    observation_id uuid primary key,
    wrapped_key    bytea,
    destroyed_at   timestamptz,
    check ((wrapped_key is null) = (destroyed_at is not null))
) partition by hash (observation_id);
do $$
begin
    for part in 0..31 loop
        execute format('create table observation_key_%s partition of observation_key '
                       'for values with (modulus 32, remainder %s)', part, part);
    end loop;
end $$;
insert into observation_key select * from observation_key_whole;
drop table observation_key_whole;

-- Parts that held a key which was destroyed: until they are rewritten its bytes lie in their files, and until the
-- next checkpoint after that in the write-ahead log.
create table key_rewrite (
    part      text primary key,
    marked_by xid8    not null default pg_current_xact_id(),
    rewritten boolean not null default false
);
