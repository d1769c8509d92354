-- In what role towards the subject somebody has a task: whoever takes the role over takes the task over.
alter table tasklist.open_task add column role text;

update tasklist.open_task
   set role = case
                  when kind in ('review-contract', 'set-contract', 'approve-plan', 'hold-dialogue', 'evaluate-month',
                                'rate-year', 'coach', 'verify-absence') then 'EVALUATOR'
                  when kind in ('resolve-dispute', 'decide-objection') then 'REVIEWER'
                  when kind in ('set-unit-achievement', 'fix-evaluator') then 'UNIT_ADMIN'
                  else 'EMPLOYEE'
              end;

alter table tasklist.open_task
    alter column role set not null,
    add check (role in ('EMPLOYEE', 'EVALUATOR', 'REVIEWER', 'UNIT_ADMIN'));
