create schema tasklist;

-- Open tasks of people, flat: everything a list shows. Written in the transaction that opens or closes the task.
create table tasklist.open_task (
    id             uuid primary key,
    business_key   text not null,
    task_key       text not null,
    kind           text not null,
    assignee       text not null,
    subject        text not null,
    requested_by   text,
    contract_code  text not null,
    year           integer not null,
    month          text,
    unit           text not null,
    stage          text not null,
    since          timestamptz not null,
    due_at         timestamptz not null,
    note           text,
    href           text not null,
    unique (business_key, task_key)
);

create index open_task_of_assignee on tasklist.open_task (assignee, due_at, id);
create index open_task_about_subject on tasklist.open_task (subject);
create index open_task_by_unit on tasklist.open_task (year, unit, stage, due_at, id);

create table tasklist.closed_task (
    like tasklist.open_task,
    closed_at  timestamptz not null,
    -- Absent where the process took the task away.
    closed_by  text,
    primary key (id)
);

create index closed_task_of_assignee on tasklist.closed_task (assignee, closed_at desc);
