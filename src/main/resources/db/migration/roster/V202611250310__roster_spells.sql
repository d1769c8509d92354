-- What was told of days on which somebody acts for the holder of a post, or is away for long.
create table roster.spell_fact (
    employee   text not null references roster.employee (id),
    kind       text not null check (kind in ('ACTING', 'ACTING_ENDED', 'ABSENCE', 'ABSENCE_ENDED')),
    -- Whose duties are taken.
    acts_for   text references roster.employee (id) check (acts_for <> employee),
    first_day  date,
    -- Last day, as planned or as it came to be.
    last_day   date,
    -- PLT or PLH, or why somebody is away.
    detail     text,
    at         timestamptz not null,
    sequence   numeric,
    event_id   text not null,
    source     text not null,
    record     uuid not null,
    primary key (employee, source, event_id),
    check ((kind in ('ACTING', 'ACTING_ENDED')) = (acts_for is not null)),
    check ((kind in ('ACTING', 'ABSENCE')) = (first_day is not null)),
    check (kind in ('ACTING', 'ABSENCE') or last_day is not null)
);
create index spell_fact_acts_for on roster.spell_fact (acts_for) where acts_for is not null;

-- The days themselves, the same in whatever order they were told: of what was told of one beginning the latest counts,
-- and the first end on or after it ends it, where that is before the planned one.
create view roster.spell as
select began.employee, began.kind, began.acts_for, began.detail, began.first_day,
       least(began.last_day,
             (select min(ended.last_day)
                from roster.spell_fact ended
               where ended.employee = began.employee
                 and ended.kind = began.kind || '_ENDED'
                 and ended.acts_for is not distinct from began.acts_for
                 and ended.last_day >= began.first_day)) as last_day
  from (select distinct on (employee, kind, acts_for, first_day) *
          from roster.spell_fact
         where kind in ('ACTING', 'ABSENCE')
         order by employee, kind, acts_for, first_day, at desc, sequence desc nulls last, event_id desc, source desc) began;
