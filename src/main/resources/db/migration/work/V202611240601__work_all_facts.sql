-- What the other facts about a task say beside the columns that are there.
alter table work.fact
    -- Whoever accepted, returned or approved.
    add column decided_by      text,
    add column reason          text,
    -- The due date before it was moved; due_at is the one after.
    add column moved_from      timestamptz,
    add column delegate        text,
    add column delegate_status text,
    add column share           numeric,
    add column quality         text,
    -- Came late, and whoever evaluates has decided that it stays so.
    add column declined        boolean not null default false;

alter table work.fact_share
    add column declined boolean not null default false;

create index fact_late on work.fact (employee) where late and not declined;
create index fact_share_late on work.fact_share (person) where not counted and not declined;

alter table work.task
    add column quality       text,
    add column return_reason text,
    -- The part that was handed to others, 0 to 1.
    add column delegated     numeric not null default 0,
    -- First day of the month in which it fell away.
    add column cancelled_in  date;

-- Requests for data, each the matter of the person who was asked. The row is the lock of its facts.
create table work.data_request (
    source     text collate "C" not null,
    request_id text collate "C" not null,
    employee   text             not null,
    primary key (source, request_id)
);
create index data_request_of_employee on work.data_request (employee);

-- What was reported about a request, never changed; the latest of each kind in the order of facts counts.
create table work.request_fact (
    record       uuid             primary key,
    source       text collate "C" not null,
    id           text collate "C" not null,
    request_id   text collate "C" not null,
    employee     text             not null,
    kind         text             not null,
    at           timestamptz      not null,
    sequence     numeric,
    late         boolean          not null,
    declined     boolean          not null default false,
    asked_by     text,
    what         text,
    due_at       timestamptz,
    fulfilled_at timestamptz
);
create index request_fact_of_request on work.request_fact (source, request_id);
create index request_fact_late on work.request_fact (employee) where late and not declined;
