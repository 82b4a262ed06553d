-- Who was told what, and who did what; never what it says. Owned by the role that may forget (hl_access); the services'
-- own roles may add lines and read them, and neither change nor delete one.
create table access_log (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    organisation text,                 -- whose it is, and who may look; absent when nobody's was told
    subject      text not null,        -- of the identity provider
    name         text,
    role         text not null,        -- the one that may most
    belongs_to   text,                 -- the caller's PO operation or authority
    service      text not null,
    operation    text not null,        -- as in the description of the interface
    act          text not null,
    object_kind  text,
    object_id    text,
    shown        uuid[],               -- what an answer about several told of
    times        integer not null default 1
);

create index access_log_of_an_operation on access_log (organisation, id);
create index access_log_by_time on access_log using brin (at);
