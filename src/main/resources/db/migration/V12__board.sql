create table board_session (
    id uuid not null primary key,
    school varchar(20) not null references organisation (code),
    academy varchar(20) not null,
    held_on date not null,
    convened_on date not null,
    urgent boolean not null,
    extraordinary boolean not null,
    second_meeting_of uuid references board_session (id),
    members_in_office int not null,
    present int,
    recorded_at timestamp(6) with time zone,
    version bigint not null
);
create index board_session_school on board_session (school, held_on);
create index board_session_academy on board_session (academy, held_on);

-- The agenda of a session; the result is null until the board has voted.
create table agenda_item (
    session_id uuid not null references board_session (id),
    position int not null,
    convention_id uuid not null references convention (id),
    enrolled_on date not null,
    result varchar(20),
    in_favour int,
    against int,
    abstentions int,
    chair_in_favour boolean,
    primary key (session_id, position)
);
create index agenda_item_convention on agenda_item (convention_id);

-- The acts of a board: numbered without a hole within a school and a school year.
create table deliberation (
    id uuid not null primary key,
    convention_id uuid not null references convention (id),
    session_id uuid not null references board_session (id),
    school varchar(20) not null,
    school_year varchar(9) not null,
    order_number int not null,
    voted_on date not null,
    result varchar(20) not null,
    sent_on date,
    acknowledged_on date,
    demact_number varchar(40),
    enforceable_on date,
    withdrawn_on date,
    objections json not null,
    version bigint not null,
    unique (school, school_year, order_number)
);
create index deliberation_convention on deliberation (convention_id, voted_on);
create index deliberation_session on deliberation (session_id);
