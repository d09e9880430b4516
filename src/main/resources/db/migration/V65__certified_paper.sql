-- Who records a paper says that the copy is faithful to the original; papers recorded before were not asked.
alter table signature add certified boolean default false not null;
