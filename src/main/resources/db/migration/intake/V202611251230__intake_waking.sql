-- What has come while more records waited for it than one transaction wakes. The rest is woken in further transactions,
-- in the order of facts; what comes meanwhile about the same subject waits behind it. Almost always empty.
create table intake.waking (
    awaits text primary key,
    since  timestamptz not null default clock_timestamp()
);
