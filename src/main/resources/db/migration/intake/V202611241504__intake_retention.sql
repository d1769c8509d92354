-- Forgets the content of what was received in a month, all at once; false where somebody still needs some of it.
-- Records and their fates stay: the balance is counted from them.
create function intake.forget_month(month date) returns boolean language plpgsql as $$
declare
    part text := 'event_' || to_char(month, 'YYYYMM');
    needed boolean;
begin
    -- Rather another time than a queue behind a batch.
    perform set_config('lock_timeout', '2s', true);
    execute format(
        'select exists (select from intake.record r join intake.%I e on e.key = r.key
                         where r.fate in (''WAITING'', ''QUARANTINED''))', part) into needed;
    if needed then
        return false;
    end if;
    execute format('drop table intake.%I', part);
    return true;
end
$$;
