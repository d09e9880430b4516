-- The tree of organisations is read from above: which schools stand in a department.
create index organisation_parent on organisation (parent);

-- « Absence » : who stands in for whom, from one day to another, within one organisation.
create table absence (
    id uuid not null primary key,
    absentee varchar(60) not null references person (login),
    stand_in varchar(60) not null references person (login),
    organisation varchar(20) not null references organisation (code),
    academy varchar(20) not null,
    starts_on date not null,
    ends_on date not null,
    declared_by varchar(60) not null,
    declared_on date not null,
    ended_by varchar(60),
    version bigint not null
);
create index absence_stand_in on absence (stand_in, ends_on);
create index absence_absentee on absence (absentee, ends_on);
create index absence_organisation on absence (organisation, ends_on);
create index absence_academy on absence (academy, ends_on);

-- Whose tasks somebody does beside their own, and when: while both hold a role there, and as long as the absence runs.
create view standing_in as
    select a.stand_in, a.absentee, p.name as absentee_name,
           lower(replace(h.role, '_', '-')) || ':' || h.organisation as audience,
           greatest(a.starts_on, h.held_from, s.held_from) as starts_on,
           least(a.ends_on, h.held_to, s.held_to) as ends_on
      from absence a
      join person p on p.login = a.absentee
      join membership h on h.login = a.absentee and h.organisation = a.organisation
      join membership s on s.login = a.stand_in and s.organisation = a.organisation
     where h.role not in ('ADMIN', 'PARTNER');

-- Who wrote the text under discussion: gives none of its visas, which a list says without reading the convention.
alter table convention add column drafted_for varchar(60);
alter table task_view add column author varchar(130) default '' not null;
update task_view set author = coalesce(
    (select c.drafted_by from convention c where cast(c.id as varchar(64)) = task_view.business_key), '');

-- « Pouvoir » : an act that somebody may do by a written delegation, within a domain, up to a ceiling.
create table signing_power (
    id uuid not null primary key,
    holder varchar(60) not null references person (login),
    organisation varchar(20) not null references organisation (code),
    academy varchar(20) not null,
    deed varchar(30) not null,
    domain varchar(30) not null,
    ceiling decimal(12, 2),
    starts_on date not null,
    ends_on date not null,
    place int not null,
    reference varchar(300) not null,
    given_by varchar(60) not null,
    given_on date not null,
    ended_by varchar(60),
    version bigint not null
);
create index signing_power_deed on signing_power (organisation, deed, place);
create index signing_power_academy on signing_power (academy);
create index signing_power_holder on signing_power (holder);

-- « Délégation à la commission permanente » : between which days it decides of conventions in the place of the board.
create table commission_delegation (
    id uuid not null primary key,
    school varchar(20) not null references organisation (code),
    academy varchar(20) not null,
    decided_on date not null,
    starts_on date not null,
    ends_on date not null,
    recorded_by varchar(60) not null,
    ended_by varchar(60),
    version bigint not null
);
create index commission_delegation_school on commission_delegation (school, ends_on);
create index commission_delegation_academy on commission_delegation (academy, ends_on);
alter table board_session add column body varchar(20) default 'BOARD' not null;
