create table need (
    id uuid not null primary key references convention (id),
    own_needs varchar(4000) not null,
    partner_needs varchar(4000) not null,
    benefits_for_school varchar(4000) not null,
    benefits_for_partner varchar(4000) not null,
    audience varchar(1000) not null,
    indicators varchar(2000) not null,
    version bigint not null
);
