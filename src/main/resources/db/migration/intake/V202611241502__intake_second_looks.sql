-- A record may begin to wait while another transaction, not committed yet, brings what it waits for: neither sees the
-- other. So every wait is looked at a second time, when all transactions that could have missed it are over.
-- marked is a transaction number drawn after the wait was committed: once no older transaction is open, all is seen.
alter table intake.waiting
    add column marked  xid8,
    add column checked boolean not null default false;

-- Almost always empty.
create index waiting_unchecked on intake.waiting (marked) where not checked;
