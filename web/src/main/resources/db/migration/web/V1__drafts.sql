-- What someone has begun to write, sealed. The owner is a keyed hash of who it is.
create table draft (
    owner      bytea       not null,
    id         uuid        not null, -- of the observation that it will be
    version    int         not null,
    tab        uuid        not null, -- the page that saved it last
    sealed     bytea       not null,
    changed_at timestamptz not null,
    primary key (owner, id)
);
create index on draft (changed_at);

-- What someone chose lately in a field, to be offered first.
create table recent_choice (
    owner   bytea       not null,
    field   text        not null,
    choice  text        not null,
    used_at timestamptz not null,
    primary key (owner, field, choice)
);
