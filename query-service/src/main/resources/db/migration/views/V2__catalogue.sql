-- What the codes are called, and when they hold. A date is the first day of a statement; `valid_until`
-- is the first day on which it no longer holds.

-- `authority` is empty except for units.
create table catalogue_entry (
    category       text    not null check (category in ('EVENT_TYPE', 'AUTHORITY', 'UNIT', 'ORGANISATION')),
    authority      text    not null,
    code           text    not null,
    english_name   text,
    definition     text,
    example        text,
    principal      text,
    aliases        text[]  not null,
    receives_feeds boolean not null,
    valid_from     date    not null,
    valid_until    date    not null,
    primary key (category, authority, code)
);

-- Names change; the one to show is the last that begins on or before the day asked about.
create table catalogue_name (
    category   text not null,
    authority  text not null,
    code       text not null,
    valid_from date not null,
    name       text not null,
    primary key (category, authority, code, valid_from)
);

create table catalogue_successor (
    event_type text   not null,
    valid_from date   not null,
    relation   text   not null,
    successors text[] not null,
    primary key (event_type, valid_from)
);

create table catalogue_membership (
    organisation text not null,
    municipality text not null,
    valid_from   date not null,
    valid_until  date not null,
    area         text,
    primary key (organisation, municipality, valid_from)
);
