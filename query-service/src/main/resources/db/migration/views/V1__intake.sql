-- How far the views have come, and what could not be read.

-- Where each partition of the topic is to be read next. Moves in the same transaction as the rows
-- that the records became, and is the only such position: none is kept in Kafka.
create table intake_position (
    topic        text   not null,
    partition_no int    not null,
    next_offset  bigint not null,
    primary key (topic, partition_no)
);

-- The last event of each aggregate that the views have seen. What has been seen changes nothing
-- when it comes again; `waitFor` is answered from here.
create table aggregate_position (
    aggregate_id text   primary key,
    sequence     bigint not null
);

-- Records that wait until this reader can read them, or until what they build upon has come.
-- Never any content: the record itself stays in Kafka.
create table parked_record (
    topic         text        not null,
    partition_no  int         not null,
    record_offset bigint      not null,
    reason        text        not null,
    detail        text,
    aggregate_id  text,
    sequence      bigint,
    parked_at     timestamptz not null,
    primary key (topic, partition_no, record_offset)
);
create index on parked_record (aggregate_id);
