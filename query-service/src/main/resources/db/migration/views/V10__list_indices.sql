-- What a list is ordered by and narrowed down by most often, so that which rows are shown can be told
-- from an index alone, and no other row is read.
drop index observation_organisation_recorded_at_observation_id_idx;
drop index observation_organisation_occurred_to_occurred_from_idx;
create index observation_recorded on observation (organisation, recorded_at, observation_id)
    include (occurred_from, occurred_to, kind) where erased_at is null;
create index observation_happened on observation (organisation, occurred_to, occurred_from)
    include (recorded_at, observation_id, kind) where erased_at is null;
