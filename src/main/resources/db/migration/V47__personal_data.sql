-- How a fact of the journal was hashed: 1, its words as they are (facts of before); 2, commitments in place of what
-- people said and of their names; 0, a fact of before whose words were erased: its place in the chain alone can be checked.
alter table journal add column form int default 1 not null;

-- What stands behind a commitment (SHA-256 of salt and value): outside the hashed part, so that it can be erased.
-- Without a value it was forgotten, without a salt somebody was erased from it.
create table journal_value (
    chain varchar(64) not null,
    seq bigint not null,
    commitment varchar(64) not null,
    field varchar(12) not null,
    salt varchar(32),
    clear_text varchar(100000),
    primary key (chain, seq, commitment),
    foreign key (chain, seq) references journal (chain, seq) on delete cascade
);
create index journal_actor on journal (actor);

-- When what is known of a contact was last said anew: nobody goes before the term that runs from there.
alter table partner_contact add column updated_on date;
update partner_contact set updated_on = recorded_on;
alter table partner_contact alter column updated_on set not null;
create index partner_contact_term on partner_contact (last_contact_on, updated_on);

-- What is done every night: the node that writes the row does it, the others leave it.
create table nightly_round (
    name varchar(40) not null,
    night date not null,
    begun_at timestamp(6) with time zone not null,
    primary key (name, night)
);
