-- Whoever begins within the year cannot have signed in January. The law names the start of service and no days; the days
-- are the agency's.
insert into cycle.deadline_rule (kind, applies_to, valid_from, anchor, amount, month, day, years_later, legal_basis)
values
    ('draft-contract.newcomer', 'ANY', '2023-01-01', 'WORKING_DAYS_AFTER_OPENING', 10, null, null, 0,
     'PP 30/2019: SKP pegawai baru disusun sejak SPMT; jumlah hari kebijakan instansi'),
    ('sign-contract.newcomer', 'ANY', '2023-01-01', 'WORKING_DAYS_AFTER_OPENING', 20, null, null, 0,
     'PP 30/2019: SKP pegawai baru disusun sejak SPMT; jumlah hari kebijakan instansi'),
    ('set-contract.newcomer', 'ANY', '2023-01-01', 'WORKING_DAYS_AFTER_OPENING', 20, null, null, 0,
     'PP 30/2019: SKP pegawai baru disusun sejak SPMT; jumlah hari kebijakan instansi');
