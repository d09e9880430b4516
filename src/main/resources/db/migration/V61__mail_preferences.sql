-- How somebody wants to hear of what is no duty; without a row, at once.
create table mail_preference (
    login varchar(60) not null references person (login),
    occasion varchar(20) not null,
    choice varchar(10) not null,
    primary key (login, occasion)
);
