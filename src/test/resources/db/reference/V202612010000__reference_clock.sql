create schema reference;

create table reference.clock (
    only_row      boolean primary key default true check (only_row),
    offset_millis bigint not null
);

create table reference.seeded (
    what text primary key,
    at   timestamptz not null default now()
);
