-- « Partenaires » : one record per organisation, kept by an académie; its identity is seen by all who work there.
create table partner (
    id uuid not null primary key,
    academy varchar(20) not null references organisation (code),
    kind varchar(20) not null,
    name varchar(300) not null,
    -- the name as lists sort it: small letters, no accent
    sort_name varchar(300) not null,
    siren varchar(9),
    siret varchar(14),
    uai varchar(8),
    rna varchar(10),
    naf varchar(5),
    naf_version varchar(20),
    address varchar(300),
    postcode varchar(10),
    town varchar(120),
    sector varchar(200),
    sheet json not null,
    parent uuid references partner (id),
    merged_into uuid references partner (id),
    opened_by varchar(60) not null,
    opened_for varchar(20) not null,
    opened_on date not null,
    last_contact_on date,
    version bigint not null
);
create index partner_academy on partner (academy, sort_name, id);
create index partner_siren on partner (academy, siren);
create index partner_parent on partner (parent);
create index partner_merged_into on partner (merged_into);

-- The names it bore before, each until a day.
create table partner_name (
    partner_id uuid not null references partner (id),
    position int not null,
    name varchar(300) not null,
    sort_name varchar(300) not null,
    borne_until date not null,
    primary key (partner_id, position)
);

-- What concerns people and exchanges belongs to one organisation (a school, or the académie itself) and its perimeter.
create table partner_contact (
    id uuid not null primary key,
    partner_id uuid not null references partner (id),
    school varchar(20) not null references organisation (code),
    academy varchar(20) not null,
    name varchar(200) not null,
    role varchar(200) not null,
    email varchar(254),
    phone varchar(40),
    held_from date not null,
    held_until date,
    last_contact_on date not null,
    recorded_by varchar(60) not null,
    recorded_on date not null,
    version bigint not null
);
create index partner_contact_partner on partner_contact (partner_id, school);

create table partner_interaction (
    id uuid not null primary key,
    partner_id uuid not null references partner (id),
    school varchar(20) not null references organisation (code),
    academy varchar(20) not null,
    kind varchar(20) not null,
    held_on date not null,
    contact_id uuid references partner_contact (id),
    present varchar(1000),
    given varchar(2000),
    given_count int,
    received varchar(2000),
    received_count int,
    -- the sheet of a visit
    met varchar(1000),
    seen varchar(4000),
    needs varchar(4000),
    follow_up varchar(4000),
    notes varchar(4000),
    next_kind varchar(20),
    next_on date,
    next_by varchar(200),
    recorded_by varchar(60) not null,
    recorded_on date not null
);
create index partner_interaction_partner on partner_interaction (partner_id, held_on);
create index partner_interaction_school on partner_interaction (school, held_on);
create index partner_interaction_academy on partner_interaction (academy, held_on);
create index partner_interaction_next on partner_interaction (school, next_on);

create table prospect (
    id uuid not null primary key,
    partner_id uuid not null references partner (id),
    school varchar(20) not null references organisation (code),
    academy varchar(20) not null,
    needs varchar(4000),
    gains varchar(4000),
    exchanges varchar(4000),
    arguments varchar(4000),
    proposal varchar(4000),
    state varchar(20) not null,
    state_since date not null,
    reason varchar(2000),
    next_step varchar(300),
    next_on date,
    convention varchar(40),
    opened_by varchar(60) not null,
    opened_on date not null,
    version bigint not null
);
create index prospect_partner on prospect (partner_id, school);
create index prospect_school on prospect (school, state);

-- Whose record the other party of a convention is, where its file was known when the need was expressed.
alter table convention add column partner_id uuid references partner (id);
create index convention_partner on convention (partner_id);
