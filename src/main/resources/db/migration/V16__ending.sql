create table breach (
    id uuid not null primary key,
    convention_id uuid not null references convention (id),
    reason varchar(2000) not null,
    reported_by varchar(60) not null,
    reported_on date not null,
    state varchar(20) not null,
    sent_on date,
    received_on date,
    breaches varchar(4000),
    ends_on date,
    settled_on date,
    observation varchar(2000),
    version bigint not null
);
create index breach_convention on breach (convention_id);

create table closure (
    id uuid not null primary key references convention (id),
    bilan varchar(2000) not null,
    surviving_obligations varchar(2000),
    archived_at varchar(300) not null,
    closed_by varchar(60) not null,
    closed_on date not null,
    version bigint not null
);
