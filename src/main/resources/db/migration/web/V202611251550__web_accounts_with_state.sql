-- An account whose password somebody else has chosen: its holder changes it before anything else.
alter table web.account add column change_due boolean not null default false;
alter table web.account add column changed_at timestamptz not null default now();

alter table web.password_try drop constraint password_try_purpose_check;
alter table web.password_try add constraint password_try_purpose
    check (purpose in ('SIGN_IN', 'SIGNATURE', 'CHANGE', 'RESET'));
