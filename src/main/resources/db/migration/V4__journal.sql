-- One append-only chain per convention, and one (« - ») for the rest; each row holds the hash of the one before.
create table journal (
    chain varchar(64) not null,
    seq bigint not null,
    at timestamp(6) not null,
    actor varchar(60) not null,
    actor_name varchar(200) not null,
    on_behalf_of varchar(200) not null,
    role varchar(60) not null,
    act varchar(60) not null,
    object varchar(300) not null,
    before_text varchar(4000) not null,
    after_text varchar(8000) not null,
    previous varchar(64) not null,
    hash varchar(64) not null,
    primary key (chain, seq)
);
create index journal_time on journal (at);
