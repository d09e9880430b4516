create table document (
    id uuid not null primary key,
    case_key varchar(64) not null,
    format varchar(10) not null,
    title varchar(200) not null,
    sha256 varchar(64) not null,
    bytes int not null,
    received_from varchar(60) not null,
    received_at timestamp with time zone not null
);
create index document_case on document (case_key);

create table document_content (
    document_id uuid not null primary key references document (id),
    content ${binary} not null
);
