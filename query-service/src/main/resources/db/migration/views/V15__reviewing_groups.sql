-- Which working group reviewed an observation last, where it was said.
alter table observation add column reviewed_by text;
