-- A piece: what the antivirus found, which version of its file it is, which file took its place, which step asked for it.
alter table document add column health varchar(12) default 'UNSCANNED' not null;
alter table document add column version int default 1 not null;
alter table document add column replaced_by uuid;
alter table document add column purpose varchar(60);
create index document_health on document (health);
