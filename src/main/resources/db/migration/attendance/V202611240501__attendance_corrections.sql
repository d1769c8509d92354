alter table attendance.tap
    -- Came late, and whoever evaluates has decided that it stays so.
    add column declined boolean not null default false;
alter table attendance.day_status
    add column declined boolean not null default false;

-- A correction names the fact that it corrects by its source and id.
create index tap_of_identity on attendance.tap (source, id);

-- Further ids under which a tap was told: a correction may name any of them.
create table attendance.tap_alias (
    source   text collate "C" not null,
    id       text collate "C" not null,
    -- Under which the tap is in the ledger.
    first_id text collate "C" not null,
    primary key (source, id)
);

-- What was corrected. Of several corrections of one tap the latest in the order of facts counts; a forgotten tap
-- corrects nothing and stands by itself. The tap is not changed: what it said stays where it is.
create table attendance.correction (
    record      uuid             primary key,
    employee    text             not null,
    decided_at  timestamptz      not null,
    sequence    numeric,
    source      text collate "C" not null,
    id          text collate "C" not null,
    reason      text             not null,
    approved_by text             not null,
    -- Record of the tap; absent where one was forgotten.
    tap         uuid,
    -- Day of that tap.
    tap_day     date,
    kind        text             not null,
    -- When it should have been, and on which day that is; absent where the tap is void.
    at          timestamptz,
    day         date,
    late        boolean          not null,
    declined    boolean          not null default false,
    check (at is not null or tap is not null)
);
create index correction_of_employee on attendance.correction (employee);
create index correction_of_tap on attendance.correction (tap) where tap is not null;

create index tap_late on attendance.tap (employee) where late and not declined;
create index day_status_late on attendance.day_status (employee) where late and not declined;
create index correction_late on attendance.correction (employee) where late and not declined;
