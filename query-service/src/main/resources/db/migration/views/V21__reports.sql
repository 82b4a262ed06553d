-- Yearly reports: that one was published, and what was wrong in it. Texts stay sealed. No event about
-- it is older than this.
create table report_event (
    organisation   text        not null,
    year           int         not null,
    sequence       bigint      not null,
    at             timestamptz not null,
    publication_id uuid        not null,
    name           text        not null, -- and revision: as on the topic
    revision       int         not null,
    payload        text        not null,
    primary key (organisation, year, sequence)
);
