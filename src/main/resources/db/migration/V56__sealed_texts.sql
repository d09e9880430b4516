-- What all have signed, once sealed: the text with its seal, and the evidence of who signed it, sealed as well.
create table sealed_round (
    round_id uuid not null primary key references signature_round (id),
    convention_id uuid not null references convention (id),
    signed_sha256 varchar(64) not null,
    sealed_at timestamp(6) with time zone not null,
    content ${binary} not null,
    evidence ${binary} not null
);
create index sealed_round_convention on sealed_round (convention_id);
