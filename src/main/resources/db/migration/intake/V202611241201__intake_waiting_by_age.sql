-- Whoever has waited longest is let go first.
create index waiting_received on intake.waiting (received_at);
