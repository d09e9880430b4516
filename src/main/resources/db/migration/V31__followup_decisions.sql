-- Who took the report as it is; the piece that completes an old file.
alter table followup_campaign add column accepted_by varchar(60);
alter table followup_campaign add column evidence uuid;

-- « Suites » of a report in default: what the head decided, and why.
create table sanction (
    id uuid not null primary key,
    convention_id uuid not null references convention (id),
    campaign varchar(120) not null,
    measure varchar(20) not null,
    amount decimal(15, 2),
    reason varchar(2000) not null,
    decided_by varchar(60) not null,
    decided_on date not null
);
create index sanction_convention on sanction (convention_id);
