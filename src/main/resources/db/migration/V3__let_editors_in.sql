-- Who works here.
create sequence staff_member_seq increment by 50;
create table staff_member (
    id bigint primary key,
    name varchar not null unique,
    display_name varchar not null,
    password_hash varchar not null,
    role varchar not null,
    active boolean not null
);

-- Keys of tools; what is shown once is stored as its SHA-256 only.
create sequence access_token_seq increment by 50;
create table access_token (
    id bigint primary key,
    public_id varchar not null unique,
    owner_id bigint not null references staff_member,
    label varchar not null,
    hash varchar not null unique,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone
);
create index access_token_by_owner on access_token (owner_id, id);
