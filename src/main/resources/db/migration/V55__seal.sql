-- « Sceau » : every file that was sealed here, by its hash, and the certificate that sealed it.
create table sealed_file (
    sha256 varchar(64) not null primary key,
    reference varchar(100) not null,
    sealed_at timestamp(6) with time zone not null,
    certificate varchar(64) not null
);
create index sealed_file_certificate on sealed_file (certificate);
create index sealed_file_reference on sealed_file (reference);
