-- What is to be told to whom, written with the act that causes it; it leaves once, later.
create table outbox (
    event_key varchar(200) not null primary key,
    case_key varchar(64) not null,
    audience varchar(90) not null,
    subject varchar(300) not null,
    body varchar(4000) not null,
    created_at timestamp(6) with time zone not null,
    sent_at timestamp(6) with time zone
);
create index outbox_case on outbox (case_key, created_at);
