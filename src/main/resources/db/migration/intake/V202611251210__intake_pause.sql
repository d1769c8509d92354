-- Whether a person has stopped the consumers, of all nodes. No row while they run.
create table intake.pause (
    single     boolean primary key default true check (single),
    paused_at  timestamptz not null,
    paused_by  text not null
);
