create schema ledger;

-- Months that are closed for a person, by an own recap or by one of the unit the person was in then.
create table ledger.closed_month (
    topic  text not null,
    person text not null,
    month  date not null,
    record uuid not null,
    primary key (topic, person, month)
);

-- Recaps of units: they also stand for whoever joins the unit, or a unit below it, later.
create table ledger.closed_unit (
    topic  text not null,
    unit   text not null,
    month  date not null,
    record uuid not null,
    primary key (topic, month, unit)
);
