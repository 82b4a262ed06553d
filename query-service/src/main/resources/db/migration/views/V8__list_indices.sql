-- For a list of a short time: what happened then ends then or, known less precisely, at the latest
-- with the year.
create index on observation (organisation, occurred_to, occurred_from) where erased_at is null;

-- So that the planner knows how rare a combination of authority, unit, place and type is.
alter table observation alter column findings set statistics 1000;
