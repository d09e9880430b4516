create table amendment (
    id uuid not null primary key,
    convention_id uuid not null references convention (id),
    place int not null,
    number int,
    blocks json not null,
    reason varchar(2000) not null,
    redo json not null,
    state varchar(20) not null,
    described_by varchar(60) not null,
    described_on date not null,
    in_force_on date,
    version bigint not null,
    unique (convention_id, place)
);
