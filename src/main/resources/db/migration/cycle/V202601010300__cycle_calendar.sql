create schema cycle;

-- Years whose calendar is known. In any other year only weekends are free, and pages say so.
create table cycle.calendar_year (
    year        integer primary key,
    legal_basis text not null
);

create table cycle.free_day (
    date        date primary key,
    kind        text not null check (kind in ('NATIONAL_HOLIDAY', 'COLLECTIVE_LEAVE')),
    name        text not null
);

-- Hours of the office by ISO weekday (1 = Monday). A weekday without a row is not worked.
create table cycle.office_hours (
    weekday     integer not null check (weekday between 1 and 7),
    valid_from  date not null,
    starts_at   time not null,
    ends_at     time not null check (ends_at > starts_at),
    legal_basis text not null,
    primary key (weekday, valid_from)
);

insert into cycle.office_hours (weekday, valid_from, starts_at, ends_at, legal_basis)
select weekday, date '2023-04-12', time '07:30', case weekday when 5 then time '16:30' else time '16:00' end,
       'Perpres 21/2023; PermenPANRB 4/2025'
  from generate_series(1, 5) weekday;

insert into cycle.calendar_year (year, legal_basis)
values (2026, 'SKB tiga menteri 1497/2025, 2/2025, 5/2025');

insert into cycle.free_day (date, kind, name)
values ('2026-01-01', 'NATIONAL_HOLIDAY', 'Tahun Baru 2026 Masehi'),
       ('2026-01-16', 'NATIONAL_HOLIDAY', 'Isra Mikraj Nabi Muhammad'),
       ('2026-02-16', 'COLLECTIVE_LEAVE', 'Cuti bersama Tahun Baru Imlek'),
       ('2026-02-17', 'NATIONAL_HOLIDAY', 'Tahun Baru Imlek'),
       ('2026-03-18', 'COLLECTIVE_LEAVE', 'Cuti bersama Hari Suci Nyepi'),
       ('2026-03-19', 'NATIONAL_HOLIDAY', 'Hari Suci Nyepi'),
       ('2026-03-20', 'COLLECTIVE_LEAVE', 'Cuti bersama Idul Fitri'),
       ('2026-03-21', 'NATIONAL_HOLIDAY', 'Idul Fitri'),
       ('2026-03-22', 'NATIONAL_HOLIDAY', 'Idul Fitri'),
       ('2026-03-23', 'COLLECTIVE_LEAVE', 'Cuti bersama Idul Fitri'),
       ('2026-03-24', 'COLLECTIVE_LEAVE', 'Cuti bersama Idul Fitri'),
       ('2026-04-03', 'NATIONAL_HOLIDAY', 'Wafat Yesus Kristus'),
       ('2026-04-05', 'NATIONAL_HOLIDAY', 'Kebangkitan Yesus Kristus (Paskah)'),
       ('2026-05-01', 'NATIONAL_HOLIDAY', 'Hari Buruh Internasional'),
       ('2026-05-14', 'NATIONAL_HOLIDAY', 'Kenaikan Yesus Kristus'),
       ('2026-05-15', 'COLLECTIVE_LEAVE', 'Cuti bersama Kenaikan Yesus Kristus'),
       ('2026-05-27', 'NATIONAL_HOLIDAY', 'Idul Adha'),
       ('2026-05-28', 'COLLECTIVE_LEAVE', 'Cuti bersama Idul Adha'),
       ('2026-05-31', 'NATIONAL_HOLIDAY', 'Hari Raya Waisak'),
       ('2026-06-01', 'NATIONAL_HOLIDAY', 'Hari Lahir Pancasila'),
       ('2026-06-16', 'NATIONAL_HOLIDAY', '1 Muharam Tahun Baru Islam'),
       ('2026-08-17', 'NATIONAL_HOLIDAY', 'Proklamasi Kemerdekaan'),
       ('2026-08-25', 'NATIONAL_HOLIDAY', 'Maulid Nabi Muhammad'),
       ('2026-12-24', 'COLLECTIVE_LEAVE', 'Cuti bersama Kelahiran Yesus Kristus'),
       ('2026-12-25', 'NATIONAL_HOLIDAY', 'Kelahiran Yesus Kristus');
