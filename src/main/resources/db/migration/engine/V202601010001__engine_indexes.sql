-- The engine's own schema for PostgreSQL lacks what our use needs: without these, each completion of a task and each
-- end of an instance scans the whole table, and foreign keys are checked by scanning as well.
create index siklus_task_parent on act_ru_task (parent_task_id_);
create index siklus_event_subscr_procinst on act_ru_event_subscr (proc_inst_id_);
create index siklus_job_duedate on act_ru_job (duedate_);
