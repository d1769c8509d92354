-- The days themselves, the same in whatever order they were told: of what was told of one beginning the latest counts,
-- and the first end on or after it ends it, where that is before the planned one. An end that was told with or after a
-- beginning and lies before it, on a day within no other such days, revokes it: then there are no days at all.
create or replace view roster.spell as
with began as not materialized (
    select distinct on (employee, kind, acts_for, first_day) *
      from roster.spell_fact
     where kind in ('ACTING', 'ABSENCE')
     order by employee, kind, acts_for, first_day, at desc, sequence desc nulls last, event_id desc, source desc
), days as not materialized (
    select began.employee, began.kind, began.acts_for, began.detail, began.first_day, began.at,
           least(began.last_day,
                 (select min(ended.last_day)
                    from roster.spell_fact ended
                   where ended.employee = began.employee
                     and ended.kind = began.kind || '_ENDED'
                     and ended.acts_for is not distinct from began.acts_for
                     and ended.last_day >= began.first_day)) as last_day
      from began
)
select days.employee, days.kind, days.acts_for, days.detail, days.first_day, days.last_day
  from days
 where not exists (
           select 1
             from roster.spell_fact revoked
            where revoked.employee = days.employee
              and revoked.kind = days.kind || '_ENDED'
              and revoked.acts_for is not distinct from days.acts_for
              and revoked.last_day < days.first_day
              and revoked.at >= days.at
              and not exists (
                      select 1
                        from days other
                       where other.employee = days.employee
                         and other.kind = days.kind
                         and other.acts_for is not distinct from days.acts_for
                         and other.first_day <= revoked.last_day
                         and (other.last_day is null or other.last_day >= revoked.last_day)));
