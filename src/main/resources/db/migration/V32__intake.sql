-- Conventions that lived elsewhere before: the document each was read from, what had happened, what proof is missing.
create table intake (
    convention_id uuid not null primary key references convention (id),
    school varchar(20) not null references organisation (code),
    reference varchar(100),
    partner_reference varchar(100),
    parent varchar(100),
    themes json not null,
    signed_on date not null,
    facts json not null,
    missing json not null,
    document varchar(200000) not null,
    sha256 varchar(64) not null,
    taken_by varchar(60) not null,
    taken_on date not null,
    unique (school, reference, signed_on)
);

-- Several at once: the work, and line by line what came of it.
create table intake_job (
    id uuid not null primary key,
    school varchar(20) not null references organisation (code),
    login varchar(60) not null,
    asked_at timestamp(6) with time zone not null,
    total int not null,
    done boolean not null
);

create table intake_line (
    job_id uuid not null references intake_job (id),
    line int not null,
    reference varchar(100) not null,
    document varchar(200000) not null,
    state varchar(10) not null,
    number varchar(40),
    errors varchar(100000) not null,
    primary key (job_id, line)
);
