create schema publishing;

-- One row per subject: its lock is the order of the subject's events, its counter their CloudEvents sequence.
create table publishing.subject (
    subject        text primary key,
    last_sequence  bigint not null
);

-- What a sender claims. Events of one subject are always in one shard, so two nodes never send for one subject.
create table publishing.shard (
    shard     smallint primary key,
    tried_at  timestamptz not null default '-infinity'
);

insert into publishing.shard (shard) select generate_series(0, 15);

create function publishing.shard_of(subject text) returns smallint
    language sql immutable strict parallel safe
    return ((hashtext(subject) & 2147483647) % 16)::smallint;

-- No foreign keys: their checks would lock the very rows that a sender holds while it waits for a broker.
create table publishing.event (
    seq         bigint generated always as identity primary key,
    id          uuid not null unique,
    topic       text not null,
    type        text not null,
    subject     text not null,
    shard       smallint not null,
    sequence    bigint not null,
    time        timestamptz not null,
    data        text not null,
    written_at  timestamptz not null default clock_timestamp(),
    sent_at     timestamptz,
    unique (subject, sequence)
);

create index event_unsent on publishing.event (shard, seq) where sent_at is null;
create index event_sent on publishing.event (sent_at) where sent_at is not null;

-- A subject whose next event the broker refuses: it waits, its own later events with it, and nobody else.
create table publishing.setback (
    topic     text not null,
    subject   text not null,
    event     bigint not null,
    since     timestamptz not null default clock_timestamp(),
    attempts  int not null,
    retry_at  timestamptz not null,
    reason    text not null,
    primary key (topic, subject)
);
