-- From here on everybody whose month a recap of a unit has closed has a row, also those who became known later. Those
-- who were in such a unit in the month of the recap, and have none yet, get theirs now.
insert into ledger.closed_month (topic, person, month, record)
with recursive tree as (
    select code as root, code from roster.unit
    union
    select tree.root, child.code from roster.unit child join tree on child.parent = tree.code)
select distinct on (closed.topic, stay.employee, closed.month) closed.topic, stay.employee, closed.month, closed.record
  from ledger.closed_unit closed
  join tree on tree.root = closed.unit
  join roster.assignment stay
    on stay.unit = tree.code
   and stay.valid_from < closed.month + interval '1 month'
   and (stay.valid_to is null or stay.valid_to >= closed.month)
 where stay.employee ~ '^[0-9]{18}$'
 order by closed.topic, stay.employee, closed.month, closed.record
on conflict do nothing;
