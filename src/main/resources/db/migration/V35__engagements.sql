-- « Actions » of a convention in force, counted by the themes of the yearly review; a visit carries its sheet.
create table followup_action (
    id uuid not null primary key,
    convention_id uuid not null references convention (id),
    kind varchar(20) not null,
    theme varchar(30) not null,
    held_on date not null,
    title varchar(200) not null,
    place varchar(200),
    schools int not null,
    companies int not null,
    organisations int not null,
    girls int not null,
    boys int not null,
    women int not null,
    men int not null,
    notes varchar(4000),
    persons_met varchar(2000),
    observations varchar(4000),
    next_steps varchar(2000),
    recorded_by varchar(60) not null,
    recorded_on date not null,
    version bigint not null
);
create index followup_action_convention on followup_action (convention_id, held_on);

-- How far a quantified commitment is: named by its words, so that an amendment which moves the list does not move its figure.
create table commitment_progress (
    id uuid not null primary key,
    convention_id uuid not null references convention (id),
    side varchar(20) not null,
    label varchar(1000) not null,
    unit varchar(200) not null,
    figure int not null,
    made_on date not null,
    words varchar(1000),
    recorded_by varchar(60) not null,
    recorded_on date not null
);
create index commitment_progress_convention on commitment_progress (convention_id, made_on);

-- What a person may state of a convention and on which dates depend: an amount notified, a payment, a publication…
create table stated_fact (
    id uuid not null primary key,
    convention_id uuid not null references convention (id),
    kind varchar(30) not null,
    happened_on date not null,
    year_number int not null,
    amount decimal(15, 2),
    stated_by varchar(60) not null,
    stated_on date not null,
    unique (convention_id, kind, year_number, happened_on)
);

-- Each line of what was expected, judged by one side.
alter table evaluation add column coherence json;

-- Decisions of one day are told apart by their rank: a later one takes the place of the one before.
alter table sanction add column place int default 0 not null;
