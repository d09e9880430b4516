-- Where somebody is written to; those of a demonstration have invented addresses (RFC 2606).
alter table person add column email varchar(254);
update person set email = login || '@convive.example' where exists (select 1 from installation where mode <> 'REAL');

-- A notice says what happened to whom; sorting it makes one letter for each person. Those of before stay in the file: they
-- are not sent. Of notices about the same thing (about) nobody gets two.
alter table outbox add column about varchar(200) default '' not null;
update outbox set about = event_key;
alter table outbox add column occasion varchar(20) default 'REMINDER' not null;
alter table outbox add column task_id varchar(64) default '' not null;
alter table outbox add column due_on date;
alter table outbox add column number varchar(40) default '' not null;
update outbox set number = coalesce((select c.number from convention c where cast(c.id as varchar(64)) = outbox.case_key), '');
alter table outbox add column school varchar(20) default '' not null;
alter table outbox add column academy varchar(20) default '' not null;
alter table outbox add column caused_by varchar(60) default '' not null;
alter table outbox add column secret boolean default false not null;
alter table outbox add column sorted boolean default true not null;
alter table outbox alter column audience set data type varchar(300);
alter table outbox alter column body set data type varchar(20000);
alter table outbox drop column sent_at;
create index outbox_sorted on outbox (sorted, created_at);

-- One letter to one person: it leaves once, by its key; the key is its Message-ID too.
create table letter (
    id uuid default ${random_uuid} not null primary key,
    event_key varchar(200) not null references outbox (event_key) on delete cascade,
    about varchar(200) not null,
    login varchar(60) not null,
    address varchar(254) not null,
    task_id varchar(64) not null,
    occasion varchar(20) not null,
    duty boolean not null,
    state varchar(10) not null,
    attempts int not null,
    due_at timestamp(6) with time zone not null,
    leased_until timestamp(6) with time zone,
    failure varchar(300),
    created_at timestamp(6) with time zone not null,
    left_at timestamp(6) with time zone,
    unique (about, address)
);
create index letter_state on letter (state, due_at);
create index letter_login on letter (login, state);
create index letter_event on letter (event_key);
create index letter_created on letter (created_at, id);

-- In demonstration and rehearsal nothing leaves the house: this is where it would have arrived.
create table mailbox (
    letter uuid not null primary key,
    address varchar(254) not null,
    subject varchar(300) not null,
    text_body varchar(60000) not null,
    html_body varchar(120000) not null,
    arrived_at timestamp(6) with time zone not null
);
create index mailbox_address on mailbox (address, arrived_at);
create index mailbox_time on mailbox (arrived_at);
