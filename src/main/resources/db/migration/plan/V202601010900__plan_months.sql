create schema plan;

-- One month of one employee. The id is made from both, so it is also their unique key.
create table plan.month (
    id               uuid primary key,
    employee         text        not null,
    month            date        not null check (extract(day from month) = 1),
    contract         uuid        not null,
    contract_code    text        not null,
    first_month      boolean     not null,
    state            text        not null,
    attendance_recap boolean     not null default false,
    work_recap       boolean     not null default false,
    submitted_by     text,
    submitted_at     timestamptz,
    approved_by      text,
    approved_at      timestamptz,
    realised_by      text,
    realised_at      timestamptz,
    returned_by      text,
    returned_at      timestamptz,
    return_reason    text,
    result           text,
    behaviour        text,
    feedback         text,
    rated_by         text,
    rated_at         timestamptz,
    version          bigint      not null default 0,
    unique (employee, month),
    check ((state = 'EVALUATED') = (rated_at is not null))
);

create index month_contract on plan.month (contract, month);

-- What a month says of one indicator: its target, and once the employee has answered, the figure beside the counted one.
create table plan.indicator (
    plan      uuid           not null references plan.month (id) on delete cascade,
    indicator text           not null,
    target    numeric(15, 3) not null check (target >= 0),
    counted   numeric,
    figure    numeric(15, 3) check (figure >= 0),
    reason    text,
    primary key (plan, indicator),
    check ((counted is null) = (figure is null))
);
