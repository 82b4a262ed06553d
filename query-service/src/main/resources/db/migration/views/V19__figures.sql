-- That the figures of a year were published. No event about it is older than this.
create table figures_publication (
    organisation   text        not null,
    year           int         not null,
    publication_id uuid        not null,
    known_until    timestamptz not null,
    primary key (organisation, year, publication_id)
);

-- Since when readers of feeds know of an observation. It stays when the entry is withdrawn, for they
-- have read it.
create table figures_told (
    observation_id uuid        primary key,
    since          timestamptz not null
);
-- Entries that were published before this.
insert into figures_told (observation_id, since)
select about, min(at) from feed_entry
where about is not null and withdraws is null
group by about;
