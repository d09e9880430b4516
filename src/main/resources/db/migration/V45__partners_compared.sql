-- The name without small words, legal forms and order: what doubles share.
alter table partner add column signature varchar(300) default '' not null;
update partner set signature = sort_name;
create index partner_signature on partner (signature, academy);

-- Two records that somebody looked at and that tell of two organisations; the smaller id first.
create table partner_distinct (
    first_id uuid not null references partner (id),
    second_id uuid not null references partner (id),
    said_by varchar(60) not null,
    said_on date not null,
    primary key (first_id, second_id)
);
create index partner_distinct_second on partner_distinct (second_id);

-- Whom a school has a convention with, by the school.
create index convention_school_partner on convention (school, partner_id);

-- The codes of activity it had before, each until a day.
create table partner_activity (
    partner_id uuid not null references partner (id),
    position int not null,
    naf varchar(5) not null,
    naf_version varchar(20) not null,
    held_until date not null,
    primary key (partner_id, position)
);

-- A school courts one partner for several things at once, each out of a need of its own.
alter table prospect add column subject varchar(200);
alter table prospect add column own_needs varchar(4000);

-- An exchange told wrongly is corrected; the journal keeps what was told before.
alter table partner_interaction add column corrected_by varchar(60);
alter table partner_interaction add column corrected_on date;
alter table partner_interaction add column version bigint default 0 not null;
