-- The next day on which a deadline is to be recalled; those of before are looked at in the first night.
alter table deadline_view add column remind_on date;
update deadline_view set remind_on = current_date where done = false;
create index deadline_view_remind on deadline_view (remind_on);

-- « Agenda » : the address where somebody's calendar finds their deadlines; only its hash is kept.
create table calendar_feed (
    login varchar(60) not null primary key references person (login),
    hash varchar(64) not null unique,
    made_at timestamp(6) with time zone not null,
    last_read_on date
);
