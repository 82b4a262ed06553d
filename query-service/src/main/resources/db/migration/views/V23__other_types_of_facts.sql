-- What an observation has several of is asked of those alone that have other event types too; to find
-- them by reading every observation with several findings takes long.
alter table fact add column other_types text[] not null default '{}'; -- of the same observation and state

update fact f set other_types = array_remove(it.types, f.event_type)
from (
    select observation_id, version, array_agg(distinct event_type order by event_type) as types
    from fact where findings_in_observation > 1
    group by observation_id, version having count(distinct event_type) > 1
) as it
where f.observation_id = it.observation_id and f.version = it.version;

drop index fact_of_several;
alter table fact drop column findings_in_observation;
create index fact_of_several on fact (organisation, event_type)
    include (observation_id, year, month, other_types)
    where known_until = 'infinity' and counted and other_types <> '{}';
