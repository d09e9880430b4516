-- The secret shared with a telephone lies locked under a key that is not in the database; those of before are locked when
-- they next serve.
alter table second_factor alter column secret set data type varchar(200);
