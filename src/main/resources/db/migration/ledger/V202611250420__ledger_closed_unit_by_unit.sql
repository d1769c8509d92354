-- Whoever moves asks what is closed for a few units; the primary key begins with the topic and the month.
create index closed_unit_unit on ledger.closed_unit (unit, month);
