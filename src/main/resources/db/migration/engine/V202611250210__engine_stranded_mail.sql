-- What nobody waited for in time, and what a person may want to see of it.
create index mail_pending on engine.mail (posted_at) where state = 'PENDING';
create index mail_stranded on engine.mail (id) where state in ('EXPIRED', 'PARKED');
