-- What the employee shows for a figure: a JSON list of links and of tasks of the ledger.
alter table plan.indicator add column evidence text;
