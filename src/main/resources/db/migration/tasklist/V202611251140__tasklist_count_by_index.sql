-- The counts in the navigation ask on every page whose tasks somebody has: from the index alone, also for an evaluator
-- with thousands of them.
drop index tasklist.open_task_of_assignee;
create index open_task_of_assignee on tasklist.open_task (assignee, due_at, id) include (subject);
