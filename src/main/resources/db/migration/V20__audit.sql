-- The answer to a long form (a whole convention by block) is kept as it was given.
alter table journal alter column after_text set data type varchar(100000);
