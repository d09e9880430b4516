-- One row per side and per round: the two sides evaluate side by side and never touch the same row.
create table evaluation (
    id uuid not null primary key,
    convention_id uuid not null references convention (id),
    round int not null,
    side varchar(20) not null,
    measures json not null,
    strengths json not null,
    weaknesses json not null,
    summary varchar(4000),
    evaluated_by varchar(200),
    evaluated_on date not null,
    unanswered_because varchar(2000),
    recorded_by varchar(60) not null,
    version bigint not null,
    unique (convention_id, round, side)
);

create table evaluation_conclusion (
    id uuid not null primary key,
    convention_id uuid not null references convention (id),
    round int not null,
    verdict varchar(20) not null,
    reason varchar(2000) not null,
    next_steps varchar(2000),
    concluded_by varchar(60) not null,
    concluded_on date not null,
    version bigint not null,
    unique (convention_id, round)
);
