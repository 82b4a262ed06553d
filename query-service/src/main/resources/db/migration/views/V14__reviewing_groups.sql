-- Which working group reviewed an observation last, where it was said.
alter table observation add column reviewed_by text;

update observation o set reviewed_by = last.working_group
from (
    select distinct on (subject_id) subject_id, working_group from group_decision
    where what = 'observation-reviewed' order by subject_id, sequence desc
) as last
where o.observation_id = last.subject_id and last.working_group is not null;
