-- Other rooms are told of another unit as well; what they were told last is what holds today.
alter table roster.announced add column unit text;

update roster.announced n
   set unit = a.unit
  from roster.assignment a
 where a.employee = n.employee
   and a.valid_from <= current_date
   and (a.valid_to is null or a.valid_to >= current_date);
