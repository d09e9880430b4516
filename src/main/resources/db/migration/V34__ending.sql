-- Who left and since when, what ended early, and the silent renewals that wait for their reports.
alter table convention add column denounced_on date;
alter table convention add column terminated_on date;
alter table convention add column reserves json default json '[]' not null;
update convention set denounced_on = status_since where status = 'DENOUNCED';
update convention set terminated_on = status_since where status = 'TERMINATED';

create table denunciation (
    id uuid not null primary key references convention (id),
    side varchar(20) not null,
    sent_on date not null,
    received_on date,
    last_day date not null,
    reason varchar(2000) not null,
    recorded_by varchar(60) not null,
    recorded_on date not null,
    version bigint not null
);

-- What the phases know of a convention on which dates depend, as it stood when its deadlines were last rewritten.
create table known_facts (
    convention_id uuid not null primary key references convention (id),
    facts varchar(1000000) not null
);
