create schema evaluation;

-- Which regulation a year is evaluated by; its id is the version tag of the decision tables.
create table evaluation.method (
    valid_from   date primary key,
    regulation   text not null,
    legal_basis  text not null
);

insert into evaluation.method (valid_from, regulation, legal_basis)
values ('2022-01-01', 'PermenPANRB-6-2022', 'PermenPANRB 6/2022, matriks ekspektasi');

create table evaluation.opened_window (
    year       integer primary key,
    opened_at  timestamptz not null
);

-- One annual evaluation of one SKP.
create table evaluation.annual (
    id              uuid primary key,
    contract        uuid        not null unique,
    contract_code   text        not null unique,
    year            integer     not null,
    employee        text        not null,
    -- The employee's unit, frozen at the end of the year.
    unit            text        not null,
    regulation      text        not null,
    -- Taken over from before this application; no process stands behind it.
    imported        boolean     not null default false,
    state           text        not null check (state in ('OPEN', 'SELF_REPORTED', 'RATED', 'AWAITING_UNIT', 'FINAL',
                                                          'DELIVERED', 'ACKNOWLEDGED', 'NO_RESPONSE')),
    opened_at       timestamptz not null,
    report          text,
    report_results  text,
    reported_at     timestamptz,
    report_missed   boolean     not null default false,
    result          text,
    behaviour       text,
    reasons         text,
    rated_by        text,
    rated_at        timestamptz,
    -- Sent back to the evaluator: the team is out of the pattern and nobody has said why.
    unjustified     boolean     not null default false,
    predicate       text check (predicate in ('VERY_GOOD', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR_MISCONDUCT', 'VERY_POOR')),
    rule            text,
    rule_version    integer,
    judged_unit     text,
    unit_predicate  text,
    spread          text check (spread in ('NOT_COMPUTED', 'IN_PATTERN', 'OUT_OF_PATTERN')),
    final_at        timestamptz,
    delivered_at    timestamptz,
    answer_due      timestamptz,
    answered_at     timestamptz,
    -- The process was ended because the employee left.
    ended_at        timestamptz,
    version         bigint      not null default 0,
    check ((state in ('OPEN', 'SELF_REPORTED')) or rated_at is not null),
    check ((state in ('FINAL', 'DELIVERED', 'ACKNOWLEDGED', 'NO_RESPONSE')) = (predicate is not null))
);

create index annual_employee on evaluation.annual (employee, year);
create index annual_open on evaluation.annual (year, unit) where predicate is null;

-- What was handed to the employee, word for word. Never changed: a correction is another evaluation act with its reason.
create table evaluation.delivered (
    evaluation    uuid        primary key references evaluation.annual (id),
    content       text        not null,
    content_hash  text        not null,
    at            timestamptz not null
);

create function evaluation.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was delivered is never changed';
end
$$;

create trigger delivered_is_final before update or delete on evaluation.delivered
    for each row execute function evaluation.refuse_change();

-- Every setting of a unit's achievement, from Kafka (record) or from the page. The latest in order counts.
create table evaluation.unit_achievement (
    unit       text        not null,
    period     text        not null check (period ~ '^[1-9][0-9]{3}(-(0[1-9]|1[0-2]))?$'),
    at         timestamptz not null,
    sequence   numeric,
    id         text        not null,
    source     text        not null,
    predicate  text        not null check (predicate in ('OUTSTANDING', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR')),
    set_by     text        not null,
    record     uuid,
    primary key (unit, period, source, id)
);

-- The task to set the achievement of a unit for a year.
create table evaluation.unit_year (
    id         uuid primary key,
    unit       text        not null,
    year       integer     not null,
    head       text        not null,
    setter     text        not null,
    opened_at  timestamptz not null,
    closed_at  timestamptz,
    unique (unit, year)
);

-- How the predicates of a team should spread (SE MenPANRB 3/2023), by the predicate of its unit. Percentages are of the
-- whole team and are rounded in favour of the employee.
create table evaluation.distribution_rule (
    valid_from      date    not null,
    regulation      text    not null,
    unit_predicate  text    not null,
    predicates      text[]  not null,
    min_percent     integer check (min_percent between 1 and 100),
    -- More than half, which the law calls the majority.
    majority        boolean not null default false,
    max_percent     integer check (max_percent between 0 and 100),
    min_count       integer check (min_count > 0),
    severity        text    not null check (severity in ('WARN_WITH_JUSTIFICATION', 'NOTE')),
    primary key (valid_from, unit_predicate, predicates)
);

insert into evaluation.distribution_rule
       (valid_from, regulation, unit_predicate, predicates, min_percent, majority, max_percent, min_count, severity)
values ('2023-01-31', 'SE-MenPANRB-3-2023', 'OUTSTANDING', '{VERY_GOOD}', null, true, 70, null, 'WARN_WITH_JUSTIFICATION'),
       ('2023-01-31', 'SE-MenPANRB-3-2023', 'GOOD', '{GOOD}', null, true, 70, null, 'WARN_WITH_JUSTIFICATION'),
       ('2023-01-31', 'SE-MenPANRB-3-2023', 'GOOD', '{NEEDS_IMPROVEMENT,POOR_MISCONDUCT}', null, false, null, 1, 'WARN_WITH_JUSTIFICATION'),
       ('2023-01-31', 'SE-MenPANRB-3-2023', 'NEEDS_IMPROVEMENT', '{VERY_GOOD}', null, false, 10, null, 'WARN_WITH_JUSTIFICATION'),
       ('2023-01-31', 'SE-MenPANRB-3-2023', 'NEEDS_IMPROVEMENT', '{NEEDS_IMPROVEMENT}', 60, false, null, null, 'WARN_WITH_JUSTIFICATION'),
       ('2023-01-31', 'SE-MenPANRB-3-2023', 'POOR', '{VERY_GOOD}', null, false, 10, null, 'WARN_WITH_JUSTIFICATION'),
       ('2023-01-31', 'SE-MenPANRB-3-2023', 'POOR', '{NEEDS_IMPROVEMENT}', 10, false, null, null, 'WARN_WITH_JUSTIFICATION'),
       ('2023-01-31', 'SE-MenPANRB-3-2023', 'POOR', '{POOR_MISCONDUCT}', 60, false, null, null, 'WARN_WITH_JUSTIFICATION'),
       ('2023-01-31', 'SE-MenPANRB-3-2023', 'VERY_POOR', '{VERY_GOOD}', null, false, 0, null, 'WARN_WITH_JUSTIFICATION'),
       ('2023-01-31', 'SE-MenPANRB-3-2023', 'VERY_POOR', '{NEEDS_IMPROVEMENT,POOR_MISCONDUCT}', 10, false, null, null, 'WARN_WITH_JUSTIFICATION'),
       ('2023-01-31', 'SE-MenPANRB-3-2023', 'VERY_POOR', '{VERY_POOR}', 60, false, null, null, 'WARN_WITH_JUSTIFICATION');
