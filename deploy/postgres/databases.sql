-- The roles and databases of an installation. psql runs this on a new server (create-databases.sh);
-- the local launcher runs the same file at every start.

create role hl_command login password :'command_password';
-- May create databases: the query-service makes its own anew when it was dropped.
create role hl_query login createdb password :'query_password';
create role hl_web login password :'web_password';
-- Owns the access log and forgets what is too old; the command-service uses it for nothing else.
create role hl_access login password :'access_password';

create database hinderloggen_events owner hl_command;
create database hinderloggen_keys owner hl_command;
create database hinderloggen_views owner hl_query;
create database hinderloggen_web owner hl_web;
create database hinderloggen_access owner hl_access;

-- Nobody reaches a database of which nothing is said here: the views are built from Kafka alone.
revoke all on database hinderloggen_events from public;
revoke all on database hinderloggen_keys from public;
revoke all on database hinderloggen_views from public;
revoke all on database hinderloggen_web from public;
revoke all on database hinderloggen_access from public;

-- The query-service reads the keys that still exist, and can neither make nor keep any.
grant connect on database hinderloggen_keys to hl_query;
\connect hinderloggen_keys
alter default privileges for role hl_command in schema public grant select on tables to hl_query;

-- The command-service makes destroyed keys leave the write-ahead log, which ends at a checkpoint.
grant pg_checkpoint to hl_command;
grant execute on function pg_switch_wal() to hl_command;

-- The services write in the access log and read it, and can neither change nor delete a line.
grant connect on database hinderloggen_access to hl_command, hl_query;
\connect hinderloggen_access
alter default privileges for role hl_access in schema public grant select, insert on tables to hl_command, hl_query;
