create schema web;

-- Accounts of this deployment; where the agency has a sign-in service of its own, the table stays empty.
create table web.account (
    person         text primary key,
    password_hash  text not null,
    created_at     timestamptz not null default now()
);

-- Wrong passwords, counted for every number that is typed, whether or not an account bears it.
create table web.password_try (
    purpose  text not null check (purpose in ('SIGN_IN', 'SIGNATURE')),
    person   text not null,
    tries    int not null,
    last_at  timestamptz not null,
    primary key (purpose, person)
);
create index on web.password_try (last_at);

-- The tables of Spring Session, under names of our own.
create table web.session (
    primary_id             char(36) primary key,
    session_id             char(36) not null unique,
    creation_time          bigint not null,
    last_access_time       bigint not null,
    max_inactive_interval  int not null,
    expiry_time            bigint not null,
    principal_name         varchar(100)
);
create index on web.session (expiry_time);
create index on web.session (principal_name);

create table web.session_attributes (
    session_primary_id  char(36) not null references web.session (primary_id) on delete cascade,
    attribute_name      varchar(200) not null,
    attribute_bytes     bytea not null,
    primary key (session_primary_id, attribute_name)
);
