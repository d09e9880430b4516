-- A link by which somebody without an account signs: known by the hash of its token alone, one alive at a time for a signatory.
create table signing_link (
    id uuid not null primary key,
    convention_id uuid not null references convention (id),
    round_id uuid not null,
    signatory int not null,
    issue int not null,
    alive boolean,
    token_hash varchar(64) not null unique,
    email varchar(254) not null,
    text_hash varchar(64) not null,
    issued_at timestamp(6) with time zone not null,
    issued_by varchar(60) not null,
    expires_at timestamp(6) with time zone not null,
    opened_at timestamp(6) with time zone,
    used_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone,
    ending varchar(20),
    code_hash varchar(200),
    code_sent_at timestamp(6) with time zone,
    code_tries int not null,
    codes_sent int not null,
    codes_since timestamp(6) with time zone,
    version bigint not null,
    unique (round_id, signatory, issue),
    unique (round_id, signatory, alive),
    foreign key (round_id, signatory) references signatory (round_id, position)
);
create index signing_link_email on signing_link (email, expires_at);
create index signing_link_convention on signing_link (convention_id);

-- Half an hour behind a link, begun by a human gesture: the cookie by its hash, and what was typed once the code was right.
create table link_visit (
    id_hash varchar(64) not null primary key,
    link_id uuid not null references signing_link (id),
    started_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    proved_at timestamp(6) with time zone,
    code_sent_at timestamp(6) with time zone,
    name varchar(200),
    capacity varchar(200)
);
create index link_visit_link on link_visit (link_id);
create index link_visit_end on link_visit (expires_at);
