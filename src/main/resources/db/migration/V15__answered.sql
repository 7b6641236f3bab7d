-- Which messages' wishes for a receipt were answered, by a receipt or by none: some servers keep no "$MDNSent" (ADR 38).
-- "message" is a keyed hash of the account and the message.
create table answered (
    message    varchar(64) primary key,
    account_id bigint      not null references account (id) on delete cascade
);
create index answered_account on answered (account_id);
