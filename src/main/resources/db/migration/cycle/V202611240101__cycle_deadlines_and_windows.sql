-- What falls due, and when, on the business clock. A row goes when its room has heard of it; a calendar, not a history.
create table cycle.deadline (
    id         bigint generated always as identity primary key,
    key        text not null,
    kind       text not null,
    -- Tells several deadlines of one kind and key apart; the room that registers it knows what it means.
    about      text not null default '',
    due_at     timestamptz not null,
    attempts   integer not null default 0,
    -- Machine time: not before then again, after a room has failed at it.
    retry_at   timestamptz,
    -- Machine time: given up, with the reason, until somebody registers it anew.
    parked_at  timestamptz,
    reason     text,
    unique (key, kind, about)
);

-- In the order in which they are worked off, so that a chunk of 100 000 equal ones is read without sorting them.
create index deadline_due on cycle.deadline (due_at, kind, key, about) where parked_at is null;

-- Rows come and go by the chunk: without this the index is read through the dead ones of a whole sweep.
alter table cycle.deadline set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

-- From which day of the performance year on it may be evaluated.
create table cycle.window_rule (
    valid_from   date primary key,
    month        integer not null check (month between 1 and 12),
    day          integer not null check (day between 1 and 31),
    legal_basis  text not null
);

insert into cycle.window_rule (valid_from, month, day, legal_basis)
values ('2023-01-01', 12, 1, 'PP 30/2019: penilaian mulai Desember sampai akhir Januari tahun berikutnya');

-- Years whose annual evaluation has begun; a row is made once, with the event that tells the rooms.
create table cycle.opened_window (
    year       integer primary key,
    opened_at  timestamptz not null
);
