-- Figures summed up beforehand at several grains, so that every question reads few rows.

-- What was kept in another form is taken in anew, as with V6.
truncate intake_position, aggregate_position, parked_record, text_rewrite,
    catalogue_entry, catalogue_name, catalogue_successor, catalogue_membership, base_figures,
    observation, observation_text, observation_history, fact, trend_cell;

-- An observation with several findings must be counted once in any cut, which sums over findings
-- cannot tell. So each finding knows in which cuts it is the first of its observation that is alike:
-- bit n of `firsts` stands for the cut by the parts in n, of which 1 is the authority, 2 the unit,
-- 4 the municipality, 8 the event type. Observations are then the sum of the firsts.
alter table fact add column firsts int not null;
drop index fact_of_several;

-- Current figures. `grain` tells which parts are told apart, in the same numbers; what is not told
-- apart is ''. So is what is not known. Every finding is there once with tag ''; beside it each tag has
-- rows of its own, with 16 added to the grain. A cell that falls to nothing is removed.
drop table trend_cell;
create table trend_cell (
    organisation text     not null,
    grain        smallint not null,
    tag          text     not null,
    authority    text     not null,
    unit         text     not null,
    municipality text     not null,
    event_type   text     not null,
    kind         text     not null,
    year         int      not null,
    month        int      not null,
    firsts       int      not null,
    findings     int      not null,
    primary key (organisation, grain, tag, authority, unit, municipality, event_type, kind, year,
        month, firsts)
) partition by list (grain);
do $$
declare
    grain int;
begin
    foreach grain in array array[0, 1, 3, 4, 5, 7, 8, 9, 11, 12, 15] loop
        execute format(
            'create table trend_cell_%s partition of trend_cell for values in (%s) '
            'with (fillfactor = 80)', grain, grain);
        execute format(
            'create table trend_cell_%s_tags partition of trend_cell for values in (%s) '
            'with (fillfactor = 80)', grain, grain + 16);
    end loop;
end
$$;
-- For filters that the primary key does not begin with.
create index on trend_cell_7 (organisation, municipality);
create index on trend_cell_11 (organisation, event_type);
create index on trend_cell_15 (organisation, municipality, event_type);
create index on trend_cell_15 (organisation, event_type);
