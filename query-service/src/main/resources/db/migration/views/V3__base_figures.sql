-- The denominators, with the time during which each figure was what we knew. A corrected figure
-- stays; `municipality` is empty for the whole operation.
create table base_figures (
    organisation text        not null,
    year         int         not null,
    municipality text        not null,
    version      bigint      not null,
    clients      int         not null,
    assignments  int,
    known_from   timestamptz not null,
    known_until  timestamptz not null,
    primary key (organisation, year, municipality, version)
);
