-- What an observation is about stands beside its words, in numbers, in one and the same index: what is
-- searched for is often common in each part, and rare as a whole, and no index of a part can tell that.
-- The texts are taken in anew with it, as after a crash.
truncate observation_text, text_word, text_index_filled;
drop index observation_text_stems_idx;
alter table observation_text add column traits int[] not null;
alter table observation_text alter column traits set statistics 0; -- or a common one would not be looked up
create index on observation_text using gin (terms, traits);
drop index observation_findings_idx;
drop index observation_tags_idx;
insert into text_index_filled select true where not exists (select from observation);
