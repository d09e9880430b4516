create table need (
    id uuid not null primary key references convention (id),
    own_needs varchar(4000) not null,
    partner_needs varchar(4000) not null,
    benefits_for_school varchar(4000) not null,
    benefits_for_partner varchar(4000) not null,
    audience varchar(1000) not null,
    indicators varchar(2000) not null,
    version bigint not null
);

create table framework_choice (
    id uuid not null primary key references convention (id),
    rule varchar(20) not null,
    reason varchar(2000),
    chosen_by varchar(200) not null,
    chosen_on date not null,
    version bigint not null
);

create table risk_analysis (
    id uuid not null primary key references convention (id),
    obstacles json not null,
    risks json not null,
    analysed_by varchar(200) not null,
    analysed_on date not null,
    arbitration varchar(20),
    arbitration_reason varchar(2000),
    arbitrated_by varchar(200),
    arbitrated_on date,
    version bigint not null
);

create table specification (
    id uuid not null primary key references convention (id),
    context varchar(4000) not null,
    objectives varchar(4000) not null,
    actions varchar(4000) not null,
    means varchar(4000) not null,
    calendar varchar(4000) not null,
    deliverables varchar(4000) not null,
    responsibilities varchar(4000) not null,
    indicators varchar(4000) not null,
    evaluation_questions varchar(4000) not null,
    version bigint not null
);
