-- The first admin works before any other system has told of anybody, that admin included: a duty may be given to a
-- number that the roster does not know yet. When it comes to be known, it is the same person.
alter table roster.duty drop constraint duty_employee_fkey;
