-- Sessions of the staff; of the cookie only the SHA-256 is stored.
create sequence staff_session_seq increment by 50;
create table staff_session (
    id bigint primary key,
    public_id varchar not null unique,
    member_id bigint not null references staff_member on delete cascade,
    hash varchar not null unique,
    device varchar not null,
    started_at timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null
);
create index staff_session_by_member on staff_session (member_id, last_seen_at);
create index staff_session_by_use on staff_session (last_seen_at);

-- Browsers in which a member has signed in before; of the cookie only the SHA-256 is stored.
create table known_device (
    hash varchar primary key,
    member_id bigint not null references staff_member on delete cascade,
    used_at timestamp(6) with time zone not null
);
create index known_device_by_member on known_device (member_id, used_at);

-- A member is told of failed attempts to sign in with their name.
create index audit_entry_by_who on audit_entry (who, at);

-- Accounts are changed by one transaction at a time.
create table staff_lock (id integer primary key);
insert into staff_lock values (1);

-- The secret by which keys of rows are hidden from clients; all nodes have the same.
create table server_key (secret varchar primary key);
insert into server_key values (cast(gen_random_uuid() as varchar) || cast(gen_random_uuid() as varchar));
