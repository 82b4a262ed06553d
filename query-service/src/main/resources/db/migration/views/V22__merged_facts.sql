-- What has changed since a day is found by what was known then and is not any more; of what counts there
-- is such an index already.
create index fact_merged_no_more on fact (organisation, known_until)
    where not counted and known_until < 'infinity';
