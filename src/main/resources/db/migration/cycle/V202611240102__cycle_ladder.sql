-- When a task is reminded of and to whom it is escalated. The steps in force are those with the latest valid_from up to
-- the day the task opens; they are counted from the due date, or from the opening where that is later.
create table cycle.ladder_step (
    kind         text not null,
    step         integer not null check (step > 0),
    valid_from   date not null,
    act          text not null check (act in ('REMIND', 'ESCALATE')),
    -- Whom it is escalated to, seen from the employee whom the task is about.
    level        text check (level in ('EVALUATOR', 'REVIEWER', 'UNIT_ADMIN')),
    -- Before (negative) or after the due date.
    days         integer not null,
    day_unit     text not null check (day_unit in ('WORKING', 'CALENDAR')),
    time_of_day  time not null default '08:00',
    legal_basis  text not null,
    primary key (kind, step, valid_from),
    check ((act = 'ESCALATE') = (level is not null)),
    check (act = 'REMIND' or days > 0)
);

-- What the law does not say is the agency's policy; e-Kinerja practice is validation within 3 working days, reminders
-- at H+2 and H+3.
with policy (kinds, step, act, level, days, day_unit, legal_basis) as (
    values
        -- January and December: a long way, so two reminders.
        ('{draft-contract,sign-contract,set-contract,self-report}', 1, 'REMIND', null, -5, 'WORKING', 'Kebijakan instansi'),
        ('{draft-contract,sign-contract,set-contract,self-report}', 2, 'REMIND', null, -1, 'WORKING', 'Kebijakan instansi'),
        ('{rate-year}', 1, 'REMIND', null, -21, 'CALENDAR', 'Praktik BKN: penilaian tahun lalu sampai 10 Januari'),
        ('{rate-year}', 2, 'REMIND', null, -1, 'WORKING', 'Kebijakan instansi'),
        -- Silence is never consent: whoever got a result is reminded, and nobody acts in their place.
        ('{acknowledge-result}', 1, 'REMIND', null, -7, 'WORKING', 'Kebijakan instansi'),
        ('{acknowledge-result}', 2, 'REMIND', null, -1, 'WORKING', 'Kebijakan instansi'),
        ('{review-contract,resolve-dispute,plan-month,approve-plan,hold-dialogue,realise-month,evaluate-month,set-unit-achievement}',
         1, 'REMIND', null, -1, 'WORKING', 'Kebijakan instansi'),
        -- The employee's own tasks go to the evaluator, then to the evaluator's superior, then to the admin of the unit.
        ('{draft-contract,sign-contract,self-report,plan-month,realise-month}', 3, 'ESCALATE', 'EVALUATOR', 1, 'WORKING', 'Kebijakan instansi: berjenjang'),
        ('{draft-contract,sign-contract,self-report,plan-month,realise-month}', 4, 'ESCALATE', 'REVIEWER', 3, 'WORKING', 'Kebijakan instansi: berjenjang'),
        ('{draft-contract,sign-contract,self-report,plan-month,realise-month}', 5, 'ESCALATE', 'UNIT_ADMIN', 5, 'WORKING', 'Kebijakan instansi: berjenjang'),
        -- The evaluator's go to the evaluator's superior.
        ('{review-contract,set-contract,approve-plan,hold-dialogue,evaluate-month,rate-year}', 3, 'ESCALATE', 'REVIEWER', 1, 'WORKING', 'Kebijakan instansi: berjenjang'),
        ('{review-contract,set-contract,approve-plan,hold-dialogue,evaluate-month,rate-year}', 4, 'ESCALATE', 'UNIT_ADMIN', 3, 'WORKING', 'Kebijakan instansi: berjenjang'),
        ('{resolve-dispute,set-unit-achievement}', 3, 'ESCALATE', 'UNIT_ADMIN', 1, 'WORKING', 'Kebijakan instansi: berjenjang'))
insert into cycle.ladder_step (kind, step, valid_from, act, level, days, day_unit, legal_basis)
select kind, step, date '2023-01-01', act, level, days, day_unit, legal_basis
  from policy, unnest(kinds::text[]) kind;
