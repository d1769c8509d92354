-- No task: how long a month waits for its recaps, and a ledger for facts of the month.
alter table cycle.deadline_rule
    drop constraint deadline_rule_anchor_check,
    drop constraint deadline_rule_check1,
    add constraint deadline_rule_anchor check (anchor in
        ('FIXED_DATE', 'WORKING_DAYS_AFTER_OPENING', 'CALENDAR_DAYS_AFTER_OPENING', 'WORKING_DAYS_AFTER_MONTH',
         'LAST_WORKING_DAY_BEFORE_MONTH')),
    add constraint deadline_rule_amount check ((amount is not null) = (anchor in
        ('WORKING_DAYS_AFTER_OPENING', 'CALENDAR_DAYS_AFTER_OPENING', 'WORKING_DAYS_AFTER_MONTH')));

insert into cycle.deadline_rule (kind, applies_to, valid_from, anchor, amount, month, day, years_later, legal_basis)
values ('recap-limit', 'ANY', '2023-01-01', 'WORKING_DAYS_AFTER_MONTH', 5, null, null, 0,
        'Kebijakan instansi: rekap paling lambat hari kerja kelima bulan berikutnya');
