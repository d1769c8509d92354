-- Until when a kind of task is due. The rule in force is the one with the latest valid_from up to the day the task opens.
create table cycle.deadline_rule (
    kind         text not null,
    -- FIRST_MONTH holds for the first month of a contract where there is such a row.
    applies_to   text not null default 'ANY' check (applies_to in ('ANY', 'FIRST_MONTH')),
    valid_from   date not null,
    anchor       text not null check (anchor in
                     ('FIXED_DATE', 'WORKING_DAYS_AFTER_OPENING', 'CALENDAR_DAYS_AFTER_OPENING',
                      'LAST_WORKING_DAY_BEFORE_MONTH')),
    amount       integer check (amount > 0),
    -- For FIXED_DATE: month and day in the performance year, or in a later one.
    month        integer check (month between 1 and 12),
    day          integer check (day between 1 and 31),
    years_later  integer not null default 0,
    legal_basis  text not null,
    primary key (kind, applies_to, valid_from),
    check ((anchor = 'FIXED_DATE') = (month is not null and day is not null)),
    check ((anchor in ('WORKING_DAYS_AFTER_OPENING', 'CALENDAR_DAYS_AFTER_OPENING')) = (amount is not null))
);

insert into cycle.deadline_rule (kind, applies_to, valid_from, anchor, amount, month, day, years_later, legal_basis)
values
    ('draft-contract', 'ANY', '2023-01-01', 'FIXED_DATE', null, 1, 31, 0, 'PP 30/2019: SKP ditandatangani dan ditetapkan setiap Januari'),
    ('review-contract', 'ANY', '2023-01-01', 'WORKING_DAYS_AFTER_OPENING', 5, null, null, 0, 'Kebijakan instansi'),
    ('resolve-dispute', 'ANY', '2023-01-01', 'WORKING_DAYS_AFTER_OPENING', 5, null, null, 0, 'Kebijakan instansi; PP 46/2011 untuk asasnya'),
    ('sign-contract', 'ANY', '2023-01-01', 'FIXED_DATE', null, 1, 31, 0, 'PP 30/2019: SKP ditandatangani dan ditetapkan setiap Januari'),
    ('set-contract', 'ANY', '2023-01-01', 'FIXED_DATE', null, 1, 31, 0, 'PP 30/2019: SKP ditandatangani dan ditetapkan setiap Januari'),
    ('plan-month', 'ANY', '2023-01-01', 'LAST_WORKING_DAY_BEFORE_MONTH', null, null, null, 0, 'Kebijakan instansi: rencana aksi disepakati sebelum bulan berjalan'),
    ('plan-month', 'FIRST_MONTH', '2023-01-01', 'WORKING_DAYS_AFTER_OPENING', 5, null, null, 0, 'Kebijakan instansi'),
    ('approve-plan', 'ANY', '2023-01-01', 'WORKING_DAYS_AFTER_OPENING', 3, null, null, 0, 'Kebijakan instansi'),
    ('hold-dialogue', 'ANY', '2023-01-01', 'WORKING_DAYS_AFTER_OPENING', 3, null, null, 0, 'PermenPANRB 6/2022 Pasal 3; kebijakan instansi'),
    ('realise-month', 'ANY', '2023-01-01', 'WORKING_DAYS_AFTER_OPENING', 5, null, null, 0, 'Kebijakan instansi: hari kerja kelima setelah rekap'),
    ('evaluate-month', 'ANY', '2023-01-01', 'WORKING_DAYS_AFTER_OPENING', 5, null, null, 0, 'Kebijakan instansi; PermenPANRB 6/2022 Pasal 5'),
    ('self-report', 'ANY', '2023-01-01', 'FIXED_DATE', null, 12, 31, 0, 'Kebijakan instansi'),
    ('rate-year', 'ANY', '2023-01-01', 'FIXED_DATE', null, 1, 31, 1, 'PP 30/2019: penilaian sampai akhir Januari tahun berikutnya'),
    ('set-unit-achievement', 'ANY', '2023-01-01', 'FIXED_DATE', null, 1, 10, 1, 'SE MenPANRB 3/2023'),
    ('acknowledge-result', 'ANY', '2023-01-01', 'WORKING_DAYS_AFTER_OPENING', 14, null, null, 0, 'PP 30/2019 Pasal 59'),
    ('explain-objection', 'ANY', '2023-01-01', 'WORKING_DAYS_AFTER_OPENING', 5, null, null, 0, 'Kebijakan instansi'),
    ('decide-objection', 'ANY', '2023-01-01', 'WORKING_DAYS_AFTER_OPENING', 14, null, null, 0, 'Kebijakan instansi'),
    ('verify-absence', 'ANY', '2023-01-01', 'WORKING_DAYS_AFTER_OPENING', 3, null, null, 0, 'Kebijakan instansi; PP 94/2021'),
    ('fix-evaluator', 'ANY', '2023-01-01', 'WORKING_DAYS_AFTER_OPENING', 2, null, null, 0, 'Kebijakan instansi');

-- How many months ahead planning may begin: 1 opens a month on the first day of the month before it.
create table cycle.month_opening_rule (
    valid_from     date primary key,
    months_before  integer not null check (months_before between 0 and 3),
    legal_basis    text not null
);

insert into cycle.month_opening_rule (valid_from, months_before, legal_basis)
values ('2023-01-01', 1, 'Kebijakan instansi: rencana aksi disusun sebelum bulan berjalan');

-- Months whose planning has begun; a row is made once, with the event that tells the rooms.
create table cycle.opened_month (
    month      date primary key check (extract(day from month) = 1),
    opened_at  timestamptz not null
);
