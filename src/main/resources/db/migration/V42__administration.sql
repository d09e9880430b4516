-- Files of thousands of lines: who handed them in, how far they are, what they change; kept until read.
create table import_job (
    id uuid not null primary key,
    kind varchar(30) not null,
    login varchar(60) not null references person (login),
    file_name varchar(200) not null,
    sha256 varchar(64) not null,
    asked_at timestamp(6) with time zone not null,
    straight boolean not null,
    state varchar(12) not null,
    total int not null,
    done int not null,
    brought int not null,
    changed int not null,
    unchanged int not null,
    wrong int not null,
    read_at timestamp(6) with time zone
);
create index import_job_login on import_job (login, asked_at);

-- The lines not yet taken, some hundreds a row.
create table import_chunk (
    job_id uuid not null references import_job (id),
    position int not null,
    content varchar(1000000) not null,
    primary key (job_id, position)
);

create table import_fault (
    job_id uuid not null references import_job (id),
    position int not null,
    line int not null,
    field varchar(60) not null,
    message varchar(500) not null,
    primary key (job_id, position)
);

-- Who was given an account and has not chosen a password yet; the code itself is nowhere but in the link.
create table invitation (
    login varchar(60) not null primary key references person (login),
    token_hash varchar(64) unique,
    expires_at timestamp(6) with time zone,
    used_at timestamp(6) with time zone
);

-- The one code that makes the first administrator of an empty installation.
create table first_token (
    id int not null primary key,
    token_hash varchar(64) not null,
    expires_at timestamp(6) with time zone not null
);

create index membership_organisation on membership (organisation, role);
