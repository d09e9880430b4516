-- Which text a draft is of: 0 for the convention's own, else the place of the amendment.
alter table draft add column of_text int default 0 not null;

-- Why an amendment came to nothing.
alter table amendment add column dropped_because varchar(2000);
