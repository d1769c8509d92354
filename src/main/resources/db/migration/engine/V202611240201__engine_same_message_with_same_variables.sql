-- A message is the same if it says the same: an escalation to the next level is not lost behind one that still waits.
drop index engine.mail_open;
create unique index mail_open on engine.mail (business_key, message, md5(variables)) where state in ('PENDING', 'PARKED');
