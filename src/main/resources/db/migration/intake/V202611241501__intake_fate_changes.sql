-- Every attempt at a record after its first, with what became of it. Written by a trigger, so that no door can change a
-- fate without leaving a line.
create table intake.fate_change (
    id        bigint generated always as identity primary key,
    record    uuid        not null,
    at        timestamptz not null,
    attempt   smallint    not null,
    from_fate text        not null,
    to_fate   text        not null,
    reason    text,
    details   text,
    -- Who asked for it; absent where another record brought it about.
    actor     text,
    -- All changes of one replay.
    run       uuid
);

create index fate_change_record on intake.fate_change (record, id);
create index fate_change_run on intake.fate_change (run, id) where run is not null;

-- The transaction may say who acts and in which run: set_config('siklus.actor' | 'siklus.run', …, true).
create function intake.note_fate_changes() returns trigger language plpgsql as $$
begin
    insert into intake.fate_change (record, at, attempt, from_fate, to_fate, reason, details, actor, run)
    select n.key, clock_timestamp(), n.attempts, o.fate, n.fate, n.reason, n.details,
           nullif(current_setting('siklus.actor', true), ''), nullif(current_setting('siklus.run', true), '')::uuid
      from old_rows o
      join new_rows n on n.key = o.key
     where n.fate <> o.fate or n.attempts <> o.attempts
     order by n.key;
    return null;
end
$$;

create trigger fates_leave_a_line
    after update on intake.record
    referencing old table as old_rows new table as new_rows
    for each statement execute function intake.note_fate_changes();

-- Since when a record waits: one that is tried again waits anew, whenever it was received.
alter table intake.waiting add column since timestamptz not null default now();
update intake.waiting set since = received_at;

-- Whoever has waited longest is let go first.
drop index if exists intake.waiting_received;
create index waiting_since on intake.waiting (since);
