-- One row per finding and state of its observation: what was known from when until when. Current
-- figures come from the cells below; any earlier knowledge comes from here.
create table fact (
    observation_id uuid        not null,
    version        bigint      not null, -- sequence of the event that made it known
    finding_no     int         not null,
    organisation   text        not null,
    kind           text        not null,
    authority      text        not null,
    unit           text        not null, -- '' where unknown, here and below
    municipality   text        not null,
    event_type     text        not null,
    year           int         not null,
    month          int         not null, -- 0 where only the year is known
    tags           text[]      not null,
    findings_in_observation int not null,
    counted        boolean     not null, -- false while merged into another observation
    known_from     timestamptz not null,
    known_until    timestamptz not null,
    primary key (observation_id, version, finding_no)
);
-- An observation with several findings must be counted once in any cut, which sums cannot tell.
create index fact_of_several on fact (organisation, year)
    include (observation_id, month, authority, unit, municipality, event_type, kind)
    where known_until = 'infinity' and counted and findings_in_observation > 1;
create index fact_by_year on fact (organisation, year) where counted;

-- Current figures. Tag '' holds every finding once; beside it each tag has rows of its own.
-- `sole` counts findings that are alone in their observation. A cell that falls to nothing is removed.
create table trend_cell (
    organisation text not null,
    tag          text not null,
    year         int  not null,
    month        int  not null,
    authority    text not null,
    unit         text not null,
    municipality text not null,
    event_type   text not null,
    kind         text not null,
    findings     int  not null,
    sole         int  not null,
    primary key (organisation, tag, year, month, authority, unit, municipality, event_type, kind)
) with (fillfactor = 80);
