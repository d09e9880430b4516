-- The convention whose place a new one takes; its text may ask for an evaluation first.
alter table convention add column predecessor varchar(40);
create index convention_predecessor on convention (predecessor);
