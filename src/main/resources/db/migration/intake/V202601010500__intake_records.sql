create schema intake;

-- How far each partition has been taken in. The row is the lock of its partition: a batch first moves next_offset from
-- the value it expects, so that a consumer which lost the partition without knowing fails before it writes anything.
create table intake.consumer_offset (
    topic        text   not null,
    partition    integer not null,
    first_offset bigint not null,
    next_offset  bigint not null check (next_offset >= first_offset),
    holes        bigint not null default 0 check (holes >= 0),
    primary key (topic, partition)
);

-- Kept beside the records in their transaction:
-- next_offset - first_offset = sum of fates + holes, at all times and for each partition.
create table intake.fate_count (
    topic     text   not null,
    partition integer not null,
    fate      text   not null,
    -- No check: a row that counts down enters the statement as a negative change.
    records   bigint not null,
    primary key (topic, partition, fate)
);

-- What was odd about records that were taken all the same.
create table intake.remark_count (
    topic     text   not null,
    partition integer not null,
    remark    text   not null,
    records   bigint not null,
    primary key (topic, partition, remark)
);

-- One narrow row per record of Kafka. key is time-ordered (UUID version 7): the order of receipt.
create table intake.record (
    topic       text        not null,
    partition   integer     not null,
    "offset"    bigint      not null,
    key         uuid        not null,
    received_at timestamptz not null,
    fate        text        not null check (fate in (
        'APPLIED', 'DUPLICATE', 'SUPERSEDED', 'LATE', 'WAITING', 'EXPIRED', 'REJECTED', 'QUARANTINED', 'DISMISSED')),
    attempts    smallint    not null default 1,
    -- Key of the sentence that says why, and what to fill in (JSON array); absent where the record was applied.
    reason      text,
    details     text,
    primary key (topic, partition, "offset")
);

create unique index record_key on intake.record (key);

-- The lists behind the numbers. Most records are applied: they are listed along the index above.
create index record_fate on intake.record (fate, key) where fate <> 'APPLIED';

-- What the record said, as far as it could be read. Payloads are text on purpose: as jsonb they cost 1.8 times as much.
create table intake.event (
    key         uuid        not null,
    received_at timestamptz not null,
    source      text,
    id          text,
    type        text,
    subject     text,
    time        timestamptz,
    sequence    numeric,
    -- Whether intake.identity remembers this very record.
    first       boolean     not null,
    data        text,
    primary key (key, received_at)
) partition by range (received_at);

-- Records whose identity another record holds; the others are found through intake.identity.
create index event_not_first on intake.event (source, id) where not first;

-- Months of receipt are cut in UTC, whatever the zone of the session.
create function intake.prepare_month(month date) returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('intake.prepare_month'));
    execute format(
        'create table if not exists intake.event_%s partition of intake.event for values from (%L) to (%L)',
        to_char(month, 'YYYYMM'),
        to_char(month, 'YYYY-MM-DD') || ' 00:00+00',
        to_char(month + interval '1 month', 'YYYY-MM-DD') || ' 00:00+00');
end
$$;

-- Who was here before. Apart from the payload, because a unique constraint on a partitioned table must hold its
-- partition columns; kept longer than Kafka keeps records.
create table intake.identity (
    source  text   collate "C" not null,
    id      text   collate "C" not null,
    -- Fingerprint of the content, to tell a repetition from a contradiction.
    content bigint not null,
    key     uuid   not null,
    primary key (source, id)
) partition by hash (source, id);

do $$
begin
    for part in 0..15 loop
        execute format(
            'create table intake.identity_%s partition of intake.identity for values with (modulus 16, remainder %s)',
            part, part);
    end loop;
end
$$;

-- The bytes as they came, for records that a person has to look at.
create table intake.raw_record (
    key        uuid primary key,
    record_key bytea,
    headers    text  not null,
    value      bytea
);

-- Records that wait for somebody or something, by what brings it.
create table intake.waiting (
    key         uuid        primary key,
    received_at timestamptz not null,
    awaits      text        not null
);

create index waiting_awaits on intake.waiting (awaits);
