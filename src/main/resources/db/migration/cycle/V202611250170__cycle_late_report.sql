-- An SKP that is set after the year could not have been reported on within it.
insert into cycle.deadline_rule (kind, applies_to, valid_from, anchor, amount, month, day, years_later, legal_basis)
values ('self-report.late', 'ANY', '2023-01-01', 'WORKING_DAYS_AFTER_OPENING', 5, null, null, 0,
        'Kebijakan instansi: SKP yang baru ditetapkan setelah tahunnya dilaporkan sejak ditetapkan');
