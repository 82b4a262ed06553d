-- Questions that someone comes back to: name and address, sealed. The owner is a keyed hash of who it is.
create table saved_view (
    owner      bytea       not null,
    id         uuid        not null,
    sealed     bytea       not null,
    created_at timestamptz not null,
    primary key (owner, id)
);
