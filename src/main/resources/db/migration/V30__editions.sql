-- The text that an amendment prepares, beside the one in force; since when the file is kept here; the silent renewals noted.
alter table convention add column proposal json;
alter table convention add column taken_in_on date;
alter table convention add column tacit_renewals int default 0 not null;

-- The agreement as each act left it: 0 is the convention itself, n its amendment n.
create table edition (
    id uuid not null primary key,
    convention_id uuid not null references convention (id),
    number int not null,
    in_force_on date not null,
    terms json not null,
    parties json not null,
    unique (convention_id, number)
);

insert into edition (id, convention_id, number, in_force_on, terms, parties)
select id, id, 0, effective_on, terms, parties
  from convention
 where effective_on is not null and terms is not null;
