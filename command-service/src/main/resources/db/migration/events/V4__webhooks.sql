-- Where a subscription's recipient wants to be told that there is something new.
create table webhook (
    subscription_id uuid primary key,
    url             text        not null,
    -- DISABLED by the receiver's 410, ENDED with the subscription.
    state           text        not null check (state in ('ACTIVE', 'DISABLED', 'ENDED')),
    -- How often in a row, and since when. It is the receiver that fails, whatever it is to be told of.
    failures        int         not null default 0,
    failing_since   timestamptz,
    rest_until      timestamptz not null,
    last_delivered  timestamptz,
    -- By which an instance holds it while it calls the receiver. One that dies holds it until the time is up.
    claim           uuid,
    claimed_until   timestamptz,
    check ((failures = 0) = (failing_since is null)),
    check ((claim is null) = (claimed_until is null))
);

-- Sealed by the master key. The newest is valid without end, an older one until it is replaced everywhere.
create table webhook_secret (
    secret_id       bigint primary key generated always as identity,
    subscription_id uuid        not null references webhook on delete cascade,
    sealed          bytea       not null,
    created_at      timestamptz not null,
    valid_until     timestamptz
);
create index webhook_secret_of on webhook_secret (subscription_id);

-- A hint that the feed has got as far as a number. Its id is the webhook-id, and grows with time.
create table webhook_delivery (
    delivery_id     uuid primary key,
    subscription_id uuid        not null,
    number          bigint      not null,
    occurred_at     timestamptz not null,
    state           text        not null check (state in ('WAITING', 'DELIVERED', 'REPLACED', 'DEAD')),
    reason          text check (reason in ('EXHAUSTED', 'GONE', 'REMOVED', 'REVOKED')),
    queued_at       timestamptz not null,
    settled_at      timestamptz,
    unique (subscription_id, number),
    check ((state = 'DEAD') = (reason is not null)),
    check ((state = 'WAITING') = (settled_at is null))
);
create index webhook_delivery_waiting on webhook_delivery (subscription_id, queued_at) where state = 'WAITING';
create index webhook_delivery_dead on webhook_delivery (reason) where state = 'DEAD';
create index webhook_delivery_of on webhook_delivery (subscription_id, delivery_id);

-- Written before the receiver is called, so that none is forgotten.
create table webhook_attempt (
    delivery_id uuid        not null references webhook_delivery on delete cascade,
    attempt     int         not null,
    at          timestamptz not null,
    outcome     text        not null,
    status      int,
    millis      int,
    primary key (delivery_id, attempt)
);

-- How far the event store has been gone through for what is to be told, as in relay_position. There has been no
-- webhook before this, so what the relay has sent need not be gone through.
create table webhook_position (
    only_one     boolean primary key default true check (only_one),
    xid          xid8   not null,
    global_index bigint not null
);
insert into webhook_position (xid, global_index) select xid, global_index from relay_position;
