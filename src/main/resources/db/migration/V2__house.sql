-- Each completion of a task looks for its sub-tasks by this column, which the engine leaves without an index.
create index convive_task_parent on ACT_RU_TASK (PARENT_TASK_ID_);

-- What this database holds: real conventions, a demonstration or a rehearsal; the three never mix.
create table installation (
    mode varchar(20) not null primary key,
    since timestamp not null
);

create table organisation (
    code varchar(20) not null primary key,
    name varchar(200) not null,
    level varchar(20) not null,
    parent varchar(20),
    board_seats int not null
);

create table person (
    login varchar(60) not null primary key,
    name varchar(200) not null,
    password_hash varchar(200) not null,
    active boolean not null
);

create table membership (
    login varchar(60) not null references person (login),
    role varchar(30) not null,
    organisation varchar(20) not null references organisation (code),
    held_from date not null,
    held_to date not null,
    primary key (login, role, organisation, held_from)
);

-- One row per human act: a double click finds its key taken.
create table act (
    act_key varchar(80) not null primary key,
    subject varchar(80) not null,
    organisation varchar(20) not null,
    login varchar(60) not null,
    name varchar(200) not null,
    done_at timestamp not null
);
create index act_subject on act (subject);

-- One row per audience of an open task: what every list reads.
create table task_view (
    audience varchar(90) not null,
    due date not null,
    task_id varchar(64) not null,
    organisation varchar(20) not null,
    academy varchar(20) not null,
    task_key varchar(80) not null,
    form_key varchar(120) not null,
    task_name varchar(255) not null,
    business_key varchar(64) not null,
    number varchar(40) not null,
    title varchar(300) not null,
    partner varchar(300) not null,
    assignee varchar(60) not null,
    item varchar(120) not null,
    since timestamp not null,
    primary key (audience, due, task_id)
);
create index task_view_task on task_view (task_id);
create index task_view_case on task_view (business_key);
create index task_view_organisation on task_view (organisation, due, task_id);
create index task_view_academy on task_view (academy, due, task_id);

-- Order numbers: conventions by year, acts of a board by school year.
create table counter (
    scope varchar(80) not null primary key,
    last_value int not null
);

create table convention (
    id uuid not null primary key,
    number varchar(40) not null unique,
    school varchar(20) not null references organisation (code),
    academy varchar(20) not null,
    type varchar(20) not null,
    kind varchar(30) not null,
    objective varchar(30),
    setting varchar(30),
    title varchar(300) not null,
    object varchar(4000) not null,
    parties json not null,
    partner varchar(300) not null,
    framework json,
    specification_wanted boolean not null,
    evidence json not null,
    terms json,
    status varchar(30) not null,
    status_since date not null,
    reason varchar(2000),
    board_skipped_because varchar(500),
    deliberation varchar(200),
    voted_on date,
    enforceable_on date,
    drafted_by varchar(60),
    signed_on date,
    effective_on date,
    ends_on date,
    renewals int not null,
    opened_by varchar(60) not null,
    opened_on date not null,
    closed_on date,
    version bigint not null
);
create index convention_school on convention (school, status);
create index convention_academy on convention (academy, status);

-- The deadlines of every convention, recomputed from its terms whenever they change: lists and counts read them.
create table deadline_view (
    convention_id uuid not null references convention (id),
    position int not null,
    school varchar(20) not null,
    academy varchar(20) not null,
    code varchar(10) not null,
    label varchar(300) not null,
    due_on date not null,
    done boolean not null,
    -- a duty stays until somebody does it, anything else passes with its day
    shown_until date not null,
    primary key (convention_id, position)
);
create index deadline_view_school on deadline_view (school, done, due_on);
create index deadline_view_academy on deadline_view (academy, done, due_on);
