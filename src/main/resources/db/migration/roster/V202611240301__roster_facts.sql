-- What was told about people, kept whole: rows of roster.assignment are laid out anew from it, so that the order of
-- arrival never matters.
create table roster.fact (
    employee        text not null references roster.employee (id),
    kind            text not null check (kind in ('JOINED', 'CHANGED', 'LEFT')),
    effective_on    date not null,
    -- Order of facts about one person that take effect on the same day.
    at              timestamptz not null,
    sequence        numeric,
    event_id        text not null,
    source          text not null,
    -- Absent where somebody was registered without an event.
    record          uuid,
    fingerprint     bigint,
    unit            text references roster.unit (code),
    position_kind   text check (position_kind in ('JPT', 'JA', 'JF')),
    position_name   text,
    position_level  text,
    grade           text,
    evaluator       text references roster.employee (id),
    detail          text,
    primary key (employee, source, event_id)
);
create index fact_evaluator on roster.fact (evaluator) where evaluator is not null;

insert into roster.fact (employee, kind, effective_on, at, event_id, source, unit, position_kind, position_name, grade,
                         evaluator)
select employee, case when number = 1 then 'JOINED' else 'CHANGED' end, valid_from, valid_from,
       'registration-' || number, 'urn:siklus:registration', unit, position_kind, position_name, grade, evaluator
  from (select a.*, row_number() over (partition by employee order by valid_from) as number
          from roster.assignment a) numbered;

alter table roster.employee add column last_day date;
comment on column roster.employee.last_day is 'Last day of service; absent while somebody works here';

alter table roster.assignment add column position_level text;

-- What other rooms have been told, so that each change is published once, on its day.
create table roster.announced (
    employee   text primary key references roster.employee (id),
    evaluator  text,
    gone       boolean not null default false
);

insert into roster.announced (employee, evaluator)
select distinct on (employee) employee, evaluator from roster.assignment order by employee, valid_from desc;
