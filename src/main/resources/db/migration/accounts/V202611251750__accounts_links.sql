create schema accounts;

-- Addresses that open once: to a first password, or to a new one. Only the hash of the secret is kept.
create table accounts.link (
    id           uuid primary key,
    person       text not null,
    purpose      text not null check (purpose in ('INVITATION', 'RESET')),
    secret_hash  text not null unique,
    issued_at    timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz,
    ending       text check (ending in ('USED', 'WITHDRAWN', 'REPLACED')),
    check ((ended_at is null) = (ending is null))
);
-- At most one of a person is open; whoever is sent another one cannot use the first.
create unique index link_open on accounts.link (person) where ended_at is null;

-- Where a person can be written to. Given with the invitation, since no other system tells it.
create table accounts.contact (
    person  text primary key,
    email   text not null
);

-- People who have forgotten their password and could not be written to: the admin sees them.
create table accounts.reset_wish (
    person    text primary key,
    asked_at  timestamptz not null
);

-- That the first admin was made, so that nobody is made again at a later start.
create table accounts.first_admin (
    only_one  boolean primary key default true check (only_one),
    person    text not null,
    made_at   timestamptz not null
);
