-- What the partner says of each block of a draft, beside those contested.
alter table consultation add column comments json;
