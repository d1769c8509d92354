-- Mail for process instances: before they exist, before they wait, or at once.
create schema engine;

create table engine.mailbox_key (
    business_key text primary key,
    due_at       timestamptz,
    attempts     integer     not null default 0,
    ended_at     timestamptz
);
comment on table engine.mailbox_key is
    'One row per business key: the lock of posters, waiting instances and deliverers';
comment on column engine.mailbox_key.due_at is
    'When to try a delivery; null while there is no mail that somebody waits for';
comment on column engine.mailbox_key.ended_at is 'Since when the instance has ended, so that later mail expires';

create index mailbox_key_due on engine.mailbox_key (due_at) where due_at is not null;

create table engine.mail (
    id           bigint generated always as identity primary key,
    business_key text        not null references engine.mailbox_key,
    message      text        not null,
    variables    text        not null,
    state        text        not null check (state in ('PENDING', 'DELIVERED', 'EXPIRED', 'PARKED')),
    posted_at    timestamptz not null default clock_timestamp(),
    settled_at   timestamptz,
    reason       text
);
comment on column engine.mail.id is 'Orders the mail of a key, because posting holds the key''s row';

create unique index mail_open on engine.mail (business_key, message) where state in ('PENDING', 'PARKED');
create index mail_parked on engine.mail (settled_at) where state = 'PARKED';

create table engine.wait (
    execution_id text not null,
    message      text not null,
    business_key text not null references engine.mailbox_key,
    primary key (execution_id, message)
);

create index wait_key on engine.wait (business_key, message);
