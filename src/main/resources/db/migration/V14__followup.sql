-- One row per campaign opened: a meeting, a report or a renewal seen through; those to come are computed from the terms.
create table followup_campaign (
    id uuid not null primary key,
    convention_id uuid not null references convention (id),
    code varchar(120) not null,
    kind varchar(20) not null,
    due_on date not null,
    missed_on date not null,
    surviving boolean not null,
    opened_on date not null,
    state varchar(20) not null,
    settled_on date,
    settled_by varchar(60),
    outcome varchar(20),
    happened_on date,
    reason varchar(2000),
    minutes json,
    deposit json,
    version bigint not null,
    unique (convention_id, code)
);
