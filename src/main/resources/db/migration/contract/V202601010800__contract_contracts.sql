create schema contract;

create table contract.contract (
    id              uuid primary key,
    code            text        not null unique,
    year            integer     not null,
    segment         integer     not null,
    version         integer     not null,
    revision        bigint      not null default 0,
    state           text        not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'DISPUTED', 'APPROVED',
                                                          'SIGNED', 'SET', 'CLOSED', 'CANCELLED')),
    employee        text        not null,
    evaluator       text        not null check (evaluator <> employee),
    unit            text        not null,
    document        text        not null,
    late            boolean     not null default false,
    opened_at       timestamptz not null,
    submitted_at    timestamptz,
    returned_by     text,
    returned_at     timestamptz,
    returned_from   text,
    return_reason   text,
    return_comments text,
    unique (employee, year, segment)
);
comment on column contract.contract.document is
    'Results, indicators and behaviour as one JSON text: read, written and signed as a whole';
comment on column contract.contract.revision is 'Counts writes; every write is guarded by it';

create index contract_year_state on contract.contract (year, state, code);
create index contract_year_unit on contract.contract (year, unit, code);

-- Codes are handed out per year, many at once.
create table contract.code_number (
    year integer primary key,
    last integer not null
);

-- Evidence. A row is added when somebody signs and marked when a return withdraws it; nothing else ever changes it.
create table contract.signature (
    contract     uuid        not null references contract.contract,
    role         text        not null check (role in ('EMPLOYEE', 'EVALUATOR')),
    person       text        not null,
    name         text        not null,
    post         text        not null,
    signed_at    timestamptz not null,
    statement    text        not null,
    content      text        not null,
    content_hash text        not null,
    withdrawn_at timestamptz
);
create unique index signature_in_force on contract.signature (contract, role) where withdrawn_at is null;
create index signature_contract on contract.signature (contract);

create table contract.year_opening (
    year      integer primary key,
    opened_by text        not null,
    opened_at timestamptz not null
);

-- BerAKHLAK, seven values with three statements each, printed verbatim.
create table contract.behaviour_wording (
    value      text primary key,
    position   integer not null unique,
    name       text    not null,
    statements text[]  not null check (cardinality(statements) = 3)
);

insert into contract.behaviour_wording (value, position, name, statements)
values
    ('SERVICE', 1, 'Berorientasi Pelayanan', array[
        'Memahami dan memenuhi kebutuhan masyarakat',
        'Ramah, cekatan, solutif, dan dapat diandalkan',
        'Melakukan perbaikan tiada henti']),
    ('ACCOUNTABLE', 2, 'Akuntabel', array[
        'Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi',
        'Menggunakan kekayaan dan BMN secara bertanggung jawab, efektif, dan efisien',
        'Tidak menyalahgunakan kewenangan jabatan']),
    ('COMPETENT', 3, 'Kompeten', array[
        'Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah',
        'Membantu orang lain belajar',
        'Melaksanakan tugas dengan kualitas terbaik']),
    ('HARMONIOUS', 4, 'Harmonis', array[
        'Menghargai setiap orang apapun latar belakangnya',
        'Suka menolong orang lain',
        'Membangun lingkungan kerja yang kondusif']),
    ('LOYAL', 5, 'Loyal', array[
        'Memegang teguh ideologi Pancasila, UUD 1945, setia kepada NKRI serta pemerintahan yang sah',
        'Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara',
        'Menjaga rahasia jabatan dan negara']),
    ('ADAPTIVE', 6, 'Adaptif', array[
        'Cepat menyesuaikan diri menghadapi perubahan',
        'Terus berinovasi dan mengembangkan kreativitas',
        'Bertindak proaktif']),
    ('COLLABORATIVE', 7, 'Kolaboratif', array[
        'Memberi kesempatan kepada berbagai pihak untuk berkontribusi',
        'Terbuka dalam bekerja sama untuk menghasilkan nilai tambah',
        'Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama']);
