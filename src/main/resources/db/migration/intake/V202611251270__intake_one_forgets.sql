-- One node forgets a month at a time; the other finds it gone, or comes back later.
create or replace function intake.forget_month(month date) returns boolean language plpgsql as $$
declare
    part text := 'event_' || to_char(month, 'YYYYMM');
    needed boolean;
begin
    perform set_config('lock_timeout', '2s', true);
    perform pg_advisory_xact_lock(hashtext('intake.forget_month'));
    if to_regclass('intake.' || part) is null then
        return true;
    end if;
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
