-- Mail is looked for by its age when it is removed.
create index mail_settled on engine.mail (settled_at) where state in ('DELIVERED', 'EXPIRED');
create index mail_pending_since on engine.mail (posted_at) where state = 'PENDING';
create index mailbox_key_ended on engine.mailbox_key (ended_at) where ended_at is not null;
