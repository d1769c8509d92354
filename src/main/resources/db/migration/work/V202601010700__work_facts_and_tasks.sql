create schema work;

-- What the task systems reported, one row per fact, never changed. Tasks below are folded from these rows and can be
-- built anew from them at any time.
create table work.fact (
    record         uuid             primary key,
    source         text collate "C" not null,
    id             text collate "C" not null,
    task_id        text collate "C" not null,
    employee       text             not null,
    kind           text             not null,
    at             timestamptz      not null,
    sequence       numeric,
    -- Came after the recap of its month: kept, not counted.
    late           boolean          not null,
    title          text,
    result_code    text,
    indicator_code text,
    quantity       numeric(41, 3),
    unit           text,
    assigned_at    timestamptz,
    due_at         timestamptz,
    assigned_by    text,
    percent        numeric,
    quantity_done  numeric(41, 3),
    note           text,
    completed_at   timestamptz,
    cost           numeric,
    evidence       text
);
create index fact_of_task on work.fact (source, task_id);
create index fact_of_employee on work.fact (employee, at desc);

-- Who did a completed task, as written. Not counted for a colleague whose own month was closed when it came.
create table work.fact_share (
    record  uuid    not null,
    person  text    not null,
    share   numeric not null,
    counted boolean not null,
    primary key (record, person)
);

-- Tasks as their facts add up. The employee is accountable for the task, whoever does it.
create table work.task (
    source         text collate "C" not null,
    task_id        text collate "C" not null,
    employee       text             not null,
    state          text             not null default 'ASSIGNED',
    title          text,
    result_code    text,
    indicator_code text,
    quantity       numeric(41, 3),
    unit           text,
    due_at         timestamptz,
    percent        numeric,
    quantity_done  numeric(41, 3),
    completed_at   timestamptz,
    returned       boolean          not null default false,
    rescheduled    integer          not null default 0,
    newest_fact_at timestamptz,
    primary key (source, task_id)
);

-- Tasks seen from each person with a share in them: one range of the index holds a month of a person.
create table work.task_share (
    source       text collate "C" not null,
    task_id      text collate "C" not null,
    person       text             not null,
    share        numeric          not null,
    counted      boolean          not null,
    began_in     date             not null,
    -- Absent while the task is not completed.
    completed_in date,
    primary key (source, task_id, person)
);
create index task_share_of_person on work.task_share (person, completed_in);
