-- Closed tasks are looked for by their age when they are removed.
create index closed_task_at on tasklist.closed_task (closed_at);
