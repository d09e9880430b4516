-- The draft of a convention: how often it went out, which blocks are contested, the hash of the text once all agree.
create table draft (
    id uuid not null primary key references convention (id),
    round int not null,
    written_on date not null,
    contested json not null,
    text_hash varchar(64),
    frozen_on date,
    version bigint not null
);

-- What the partner answered to each round, recorded on their behalf.
create table consultation (
    id uuid not null primary key,
    convention_id uuid not null references convention (id),
    round int not null,
    answer varchar(20) not null,
    given_by varchar(200) not null,
    given_on date not null,
    contested json not null,
    reason varchar(2000),
    recorded_by varchar(60) not null,
    version bigint not null,
    unique (convention_id, round)
);

-- One visa of each kind for each round: two may be given at the same moment, each in its own row.
create table visa (
    id uuid not null primary key,
    convention_id uuid not null references convention (id),
    round int not null,
    kind varchar(20) not null,
    opinion varchar(20) not null,
    reason varchar(2000),
    given_by varchar(60) not null,
    giver_name varchar(200) not null,
    given_on date not null,
    version bigint not null,
    unique (convention_id, round, kind)
);
