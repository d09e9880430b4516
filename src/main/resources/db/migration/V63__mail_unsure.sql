-- A letter that was handed over may have arrived although nobody said so: the node died, or the server fell silent. It is
-- repeated once, then left to a person.
alter table letter add column handed_over boolean default false not null;
alter table letter add column unsure int default 0 not null;
-- Work may be put off to the digest, not silenced.
update mail_preference set choice = 'DIGEST' where occasion = 'NEW_TASK' and choice = 'NEVER';
