-- What partners are found by: each word of their names (N), towns (T), sectors (S), and their address as one word (A).
create table partner_word (
    field varchar(1) not null,
    word varchar(60) not null,
    academy varchar(20) not null,
    partner_id uuid not null references partner (id),
    primary key (word, field, academy, partner_id)
);
create index partner_word_partner on partner_word (partner_id);

-- The words that some partner bears, for beginnings of words.
create table search_word (
    field varchar(1) not null,
    word varchar(60) not null,
    primary key (word, field)
);

-- A word, and itself less one letter: two words one slip of the pen apart meet here.
create table word_variant (
    field varchar(1) not null,
    variant varchar(60) not null,
    word varchar(60) not null,
    primary key (variant, field, word)
);

-- By number or name first: many are looked for at once.
create index partner_siret on partner (siret, academy);
create index partner_siren_first on partner (siren, academy);
create index partner_uai on partner (uai, academy);
create index partner_rna on partner (rna, academy);
create index partner_sort_name on partner (sort_name, academy);
create index partner_interaction_school_partner on partner_interaction (school, partner_id);

-- Two records that told of one organisation: which survives, what was moved, row by row, so that it can be undone.
create table partner_merger (
    id uuid not null primary key,
    academy varchar(20) not null,
    survivor uuid not null references partner (id),
    merged uuid not null references partner (id),
    merged_by varchar(60) not null,
    merged_on date not null,
    -- the fields that were taken over, as they were before: what undoing gives back
    before_text varchar(100000) not null,
    after_text varchar(100000) not null,
    undone_by varchar(60),
    undone_on date
);
create index partner_merger_survivor on partner_merger (survivor);
create index partner_merger_merged on partner_merger (merged);

create table partner_merger_row (
    merger_id uuid not null references partner_merger (id),
    moved varchar(30) not null,
    row_id uuid not null,
    primary key (merger_id, moved, row_id)
);
create index partner_merger_row_row on partner_merger_row (row_id);
