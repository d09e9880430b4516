-- Words of a text corrected while it is being signed: where, what they were, what they become, and what became of it.
create table rectification (
    id uuid not null primary key,
    convention_id uuid not null references convention (id),
    round_id uuid not null references signature_round (id),
    number int not null,
    state varchar(20) not null,
    corrections json not null,
    words_hash varchar(64) not null,
    before_hash varchar(64) not null,
    after_hash varchar(64) not null,
    reason varchar(2000) not null,
    proposed_by varchar(60) not null,
    proposed_on date not null,
    settled_on date,
    version bigint not null,
    unique (convention_id, number)
);
create index rectification_round on rectification (round_id, state);

-- What each of those who had signed answered to it, once; kept for ever beside the signature that it lets stand.
create table rectification_answer (
    rectification_id uuid not null references rectification (id),
    signatory int not null,
    round_id uuid not null,
    agreed boolean not null,
    given_on date not null,
    text_hash varchar(64) not null,
    proof varchar(1000) not null,
    document_id uuid references document (id),
    recorded_by varchar(60) not null,
    recorded_on date not null,
    primary key (rectification_id, signatory),
    foreign key (round_id, signatory) references signatory (round_id, position)
);
create index rectification_answer_signatory on rectification_answer (round_id, signatory);
