-- Why a contract was signed after the day the law sets; given once, with the first signature after it.
alter table contract.contract add column late_reason text;
