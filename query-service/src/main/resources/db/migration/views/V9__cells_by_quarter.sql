-- So that what was known earlier is summed up too, and not counted from every fact: each cell tells in
-- which quarter its findings became known, as year * 4 + quarter - 1 by UTC. What is known no more is
-- taken away in the quarter in which that became known; so a cell may be negative, and sums may be 0.
-- Figures as known at an instant are the cells of earlier quarters, and the facts of its own.
set local work_mem = '256MB';
set local maintenance_work_mem = '256MB';

alter table trend_cell add column known int not null default 0;
alter table trend_cell alter column known drop default;
alter table trend_cell drop constraint trend_cell_pkey;
truncate trend_cell;
-- Made again below: to fill them row by row would take most of the time.
drop index trend_cell_7_organisation_municipality_idx;
drop index trend_cell_11_organisation_event_type_idx;
drop index trend_cell_15_organisation_municipality_event_type_idx;
drop index trend_cell_15_organisation_event_type_idx;

insert into trend_cell (organisation, grain, tag, authority, unit, municipality, event_type, kind,
    year, month, firsts, findings, known)
with change as (
    select fact.*, 1 as findings, known_from as at from fact where counted
    union all
    select fact.*, -1, known_until from fact where counted and known_until <> 'infinity'
), grain as (
    select parts, (select sum(1 << cut) from generate_series(0, 15) as cut where parts & cut = cut) as cuts
    from unnest(array[0, 1, 3, 4, 5, 7, 8, 9, 11, 12, 15]) as parts
)
select organisation, case tag when '' then parts else parts + 16 end, tag,
    case parts & 1 when 0 then '' else authority end,
    case parts & 2 when 0 then '' else unit end,
    case parts & 4 when 0 then '' else municipality end,
    case parts & 8 when 0 then '' else event_type end,
    kind, year, month, firsts & cuts::int, sum(findings),
    extract(year from at at time zone 'UTC')::int * 4
        + extract(quarter from at at time zone 'UTC')::int - 1
from change cross join grain cross join unnest(array[''] || tags) as tag
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13
having sum(findings) <> 0;

alter table trend_cell add primary key (organisation, grain, tag, authority, unit, municipality,
    event_type, kind, year, month, firsts, known);

create index on trend_cell_7 (organisation, municipality);
create index on trend_cell_11 (organisation, event_type);
create index on trend_cell_15 (organisation, municipality, event_type);
create index on trend_cell_15 (organisation, event_type);

drop index fact_by_year;
create index fact_became_known on fact (organisation, known_from) where counted;
create index fact_known_no_more on fact (organisation, known_until)
    where counted and known_until < 'infinity';
