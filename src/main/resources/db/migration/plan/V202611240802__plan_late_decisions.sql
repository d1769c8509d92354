-- What evaluators have decided about facts that came after the recap of a month. A proposal stands as long as there are
-- such facts about which nobody has decided; with the decision it becomes a row, never changed.
create table plan.late_decision (
    id               uuid primary key,
    plan             uuid        not null references plan.month (id) on delete cascade,
    accepted         boolean     not null,
    facts            integer     not null,
    -- The figures that the decision changed or left: what, as it was, as it would be.
    changed          text[]      not null,
    figures_before   numeric[]   not null,
    figures_after    numeric[]   not null,
    reason           text,
    -- Ratings that new ones replaced.
    former_result    text,
    former_behaviour text,
    decided_by       text        not null,
    decided_at       timestamptz not null
);
create index late_decision_of_plan on plan.late_decision (plan, decided_at);
