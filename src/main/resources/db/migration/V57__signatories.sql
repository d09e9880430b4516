-- A signatory has a turn of their own, may come into a round or leave it before its end, and signs in the way that suits them.
alter table signatory add column turn int default 0 not null;
update signatory set turn = position;
alter table signatory add column means varchar(20) default 'HANDWRITTEN' not null;
update signatory set means = 'IN_APPLICATION' where head = true;
alter table signatory add column email varchar(254);
alter table signatory add column power varchar(300);
alter table signatory add column left_on date;

-- What proves a signature that was given without paper.
alter table signature add column signed_document_hash varchar(64);
alter table signature add column consent varchar(1000);
alter table signature add column consent_hash varchar(64);
alter table signature add column address varchar(60);
alter table signature add column session_hash varchar(64);
alter table signature add column link_id uuid;
alter table signature add column code_sent_at timestamp(6) with time zone;
alter table signature add column code_used_at timestamp(6) with time zone;
