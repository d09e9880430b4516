-- Sessions of any node (Spring Session).
create table spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index spring_session_id on spring_session (session_id);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes ${binary} not null,
    primary key (session_primary_id, attribute_name)
);

-- The key of this installation: every node signs and knows again with it what it gave to browsers.
create table sign_in_key (
    name varchar(30) not null primary key,
    secret varchar(100) not null
);

-- Wrong answers at the door, counted by bucket: a login from an address, an address, a login, a device.
create table sign_in_failure (
    bucket varchar(200) not null primary key,
    failures int not null,
    last_at timestamp not null,
    blocked_until timestamp not null
);
create index sign_in_failure_time on sign_in_failure (last_at);

-- From where somebody already came in: an attack from elsewhere does not lock them out.
create table sign_in_address (
    login varchar(60) not null,
    address varchar(60) not null,
    last_at timestamp not null,
    primary key (login, address)
);

-- The second factor of a person (RFC 6238): wanted at sign-in once confirmed; a step used is past.
create table second_factor (
    login varchar(60) not null primary key,
    secret varchar(64) not null,
    confirmed boolean not null,
    last_step bigint not null,
    since timestamp not null
);

create table recovery_code (
    login varchar(60) not null,
    hash varchar(64) not null,
    primary key (login, hash)
);

-- What a program shows instead of a password; only the hash is kept.
create table personal_token (
    id uuid not null primary key,
    login varchar(60) not null,
    label varchar(100) not null,
    hash varchar(64) not null unique,
    created_at timestamp not null,
    expires_on date not null,
    last_used_on date
);
create index personal_token_login on personal_token (login);

-- Who a provider says somebody is: its subject, never an e-mail address.
create table provided_identity (
    issuer varchar(300) not null,
    subject varchar(255) not null,
    login varchar(60) not null unique,
    primary key (issuer, subject)
);
