-- engine.mail_pending is the same index.
drop index engine.mail_pending_since;
