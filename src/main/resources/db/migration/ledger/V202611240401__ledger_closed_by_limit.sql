-- Months whose time limit for recaps has passed: closed for everybody who has recaps, in both ledgers.
create table ledger.closed_by_limit (
    month      date primary key check (extract(day from month) = 1),
    closed_at  timestamptz not null
);
