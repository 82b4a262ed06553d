-- What coordinators write in a yearly report, a row for each chapter and one for its settings, sealed. The owner is a
-- keyed hash of the operation.
create table report_text (
    owner      bytea       not null,
    year       int         not null,
    part       text        not null,
    version    int         not null,
    tab        uuid        not null, -- the page that saved it last
    sealed     bytea       not null,
    changed_at timestamptz not null,
    primary key (owner, year, part)
);
create index on report_text (changed_at);

-- What somebody wrote while somebody else was first, until it is thrown away.
create table report_aside (
    owner        bytea       not null,
    year         int         not null,
    part         text        not null,
    tab          uuid        not null,
    sealed       bytea       not null,
    set_aside_at timestamptz not null,
    primary key (owner, year, part, tab)
);
create index on report_aside (set_aside_at);
