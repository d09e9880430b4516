-- One round of signatures for one text; a text reworked, or a renewal, opens another.
create table signature_round (
    id uuid not null primary key,
    convention_id uuid not null references convention (id),
    number int not null,
    state varchar(20) not null,
    text_hash varchar(64) not null,
    in_order boolean not null,
    opened_on date not null,
    chased_on date,
    version bigint not null,
    unique (convention_id, number)
);

-- Who must sign in a round, at which place.
create table signatory (
    round_id uuid not null references signature_round (id),
    position int not null,
    side varchar(20) not null,
    party varchar(300) not null,
    name varchar(200) not null,
    title varchar(200) not null,
    head boolean not null,
    primary key (round_id, position)
);

-- What each signatory answered, exactly once in a round; kept for ever, void or not.
create table signature (
    id uuid not null primary key,
    round_id uuid not null references signature_round (id),
    signatory int not null,
    answer varchar(20) not null,
    signed_on date,
    place varchar(200),
    capacity varchar(200),
    power_reference varchar(300),
    method varchar(20),
    document_id uuid references document (id),
    text_hash varchar(64) not null,
    reason varchar(2000),
    voided boolean not null,
    recorded_by varchar(60) not null,
    recorded_on date not null,
    version bigint not null,
    unique (round_id, signatory),
    foreign key (round_id, signatory) references signatory (round_id, position)
);
