-- How far each partition has been recounted from its records, piece by piece and over and over.
create table intake.recount (
    topic      text        not null,
    partition  integer     not null,
    -- This pass: records with offsets below counted_to are counted.
    counted_to bigint      not null,
    records    bigint      not null,
    -- The pass before: offsets without any account of them, and records that counters have under another fate.
    missing    bigint      not null default 0,
    astray     bigint      not null default 0,
    -- When a pass was completed last.
    checked_at timestamptz,
    primary key (topic, partition)
);

-- What the consumer of each partition has reported last.
create table intake.progress (
    topic     text        not null,
    partition integer     not null,
    lag       bigint      not null,
    -- When Kafka got the newest record that was taken.
    newest_at timestamptz,
    connected boolean     not null,
    seen_at   timestamptz not null,
    primary key (topic, partition)
);

-- The last hours, minute by minute.
create table intake.minute (
    topic       text        not null,
    minute      timestamptz not null,
    records     bigint      not null,
    lag         bigint      not null,
    lag_seconds bigint      not null,
    primary key (topic, minute)
);
