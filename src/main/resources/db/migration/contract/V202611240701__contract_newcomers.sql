-- SKPs of people whose service began within the year: they start from the day of the SPMT (PP 30/2019).
create table contract.newcomer (
    contract   uuid primary key references contract.contract (id),
    starts_on  date not null
);

create index contract_employee_state on contract.contract (employee) where state not in ('CLOSED', 'CANCELLED');
