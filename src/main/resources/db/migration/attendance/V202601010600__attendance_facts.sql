create schema attendance;

-- Taps, roll calls and other records of presence, each on the office day it belongs to. The key is the fact itself, as
-- its source tells it: the same fact under another id does not come in twice.
create table attendance.tap (
    employee    text             not null,
    day         date             not null,
    at          timestamptz      not null,
    kind        text             not null,
    fingerprint bigint           not null,
    method      text             not null,
    entered_by  text,
    place       text,
    flags       text,
    source      text collate "C" not null,
    id          text collate "C" not null,
    -- Came after the recap of its month: kept, not counted.
    late        boolean          not null,
    record      uuid             not null,
    primary key (employee, day, at, kind, fingerprint, source)
);

-- What was decided about a day. Of several decisions the latest in the order of facts counts.
create table attendance.day_status (
    employee    text             not null,
    day         date             not null,
    decided_at  timestamptz      not null,
    fingerprint bigint           not null,
    sequence    numeric,
    source      text collate "C" not null,
    id          text collate "C" not null,
    status      text             not null,
    verified    boolean          not null,
    document    text,
    late        boolean          not null,
    record      uuid             not null,
    primary key (employee, day, decided_at, fingerprint, source)
);
