-- Partners are found in an index that each node keeps in its memory: the database keeps which of them changed lately, one
-- row a partner, or one without a partner for a file of them.
create table partner_change (
    id uuid not null primary key,
    partner_id uuid,
    changed_at timestamp(6) with time zone default current_timestamp not null
);
create index partner_change_at on partner_change (changed_at);

-- Of the words, only those remain that likely doubles share: addresses, and what close names have in common.
delete from partner_word where field in ('N', 'T', 'S');
drop table word_variant;
drop table search_word;
