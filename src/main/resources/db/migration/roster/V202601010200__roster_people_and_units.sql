create schema roster;

create table roster.unit (
    code    text primary key check (code ~ '^[A-Z0-9-]{2,20}$'),
    name    text not null,
    parent  text references roster.unit (code)
);

create table roster.employee (
    id                 text primary key,
    name               text not null,
    status             text not null check (status in ('PNS', 'CPNS', 'PPPK', 'NON_ASN')),
    contract_expected  boolean not null,
    check (status <> 'NON_ASN' or not contract_expected)
);

-- Where somebody works, in which post and under whom, since when. At most one row holds on a day.
create table roster.assignment (
    employee       text not null references roster.employee (id),
    valid_from     date not null,
    valid_to       date,
    unit           text not null references roster.unit (code),
    position_kind  text check (position_kind in ('JPT', 'JA', 'JF')),
    position_name  text not null,
    grade          text,
    evaluator      text references roster.employee (id),
    primary key (employee, valid_from),
    check (valid_to is null or valid_to >= valid_from),
    check (evaluator <> employee)
);

create index assignment_evaluator on roster.assignment (evaluator);
create index assignment_unit on roster.assignment (unit);

-- Duties in the agency beside the post. A unit admin has a unit; the other roles span the agency.
create table roster.duty (
    employee  text not null references roster.employee (id),
    duty      text not null check (duty in ('UNIT_ADMIN', 'AGENCY_ADMIN', 'AUDITOR', 'ATTENDANCE_OPERATOR')),
    unit      text references roster.unit (code),
    check ((duty = 'UNIT_ADMIN') = (unit is not null)),
    unique nulls not distinct (employee, duty, unit)
);
