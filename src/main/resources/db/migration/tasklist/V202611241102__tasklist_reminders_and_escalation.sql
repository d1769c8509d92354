-- What has been done about a task that nobody does.
alter table tasklist.open_task
    add column reminders      integer not null default 0,
    add column reminded_at    timestamptz,
    add column escalation     text check (escalation in ('EVALUATOR', 'REVIEWER', 'UNIT_ADMIN')),
    add column escalated_at   timestamptz,
    -- Everybody whom it was escalated to, the latest last.
    add column escalated_to   text[] not null default '{}';

alter table tasklist.closed_task
    add column reminders      integer not null default 0,
    add column reminded_at    timestamptz,
    add column escalation     text,
    add column escalated_at   timestamptz,
    add column escalated_to   text[] not null default '{}';

create index open_task_escalated_to on tasklist.open_task using gin (escalated_to) where escalation is not null;
