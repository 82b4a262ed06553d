-- Subscriptions and their feeds. No event about a subscription is older than this, so nothing has to
-- be taken in anew. What was revoked or erased before is not published after.
create table feed_subscription (
    subscription_id uuid        primary key,
    organisation    text        not null,
    recipient       text        not null, -- an authority's code, or KOMMUN/ and a municipality's
    scope           jsonb       not null,
    detail          text        not null,
    granted_at      timestamptz not null,
    changed_at      timestamptz,
    revoked_at      timestamptz,
    reason          text,                 -- of the revocation; ciphertext
    latest          timestamptz not null, -- of its last event, and never before one before it
    version         bigint      not null, -- sequence of the last event
    entries         bigint      not null, -- the number of the last entry, which is how many there are
    withdrawn       bigint      not null, -- how many of them have no text any more
    updated         timestamptz not null  -- when the feed last changed for its readers; never moves backwards
);
create index on feed_subscription (organisation);
create index on feed_subscription (recipient);

-- A row per entry. Of one that is withdrawn only its place is left.
create table feed_entry (
    subscription_id  uuid        not null,
    number           bigint      not null,
    entry_id         uuid        not null,
    at               timestamptz not null,
    about            uuid,        -- an observation or systemfel, and its release; nobody outside is told
    release_id       uuid,
    content          jsonb,       -- what is told beside the summary
    summary          text,        -- ciphertext, under the key of what it is about
    withdraws        uuid,        -- with a withdrawal alone: the entry that is withdrawn
    reason           text,        -- and why, there and with the one that is withdrawn
    gone_at          timestamptz, -- when it was withdrawn, revoked or erased, the last of them
    gone_reason      text,        -- why it is revoked or erased, as long as no withdrawal says so
    primary key (subscription_id, number),
    unique (subscription_id, entry_id)
);
create index on feed_entry (about, release_id) where about is not null;
create index on feed_entry (subscription_id) where gone_at is not null;

-- What is not to be told any more. It may come before the entry, for it is of another aggregate.
create table feed_gone (
    about      uuid        not null,
    release_id uuid        not null, -- only zeros: all of them, for it is erased
    at         timestamptz not null,
    reason     text        not null,
    primary key (about, release_id)
);

-- When each feed changed by the clock of this database, in a second of its own: for If-Modified-Since,
-- which tells seconds. Another one after a rebuild, so that everyone then fetches once.
create table feed_modified (
    subscription_id uuid        primary key,
    at              timestamptz not null
);
