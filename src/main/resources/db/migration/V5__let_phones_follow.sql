-- What readers can see and when it last changed, one row for each: a change moves its row to the end of the log. What is
-- deleted leaves its row for a while. The counter is locked from before a transaction's rows are numbered until its
-- commit, so that numbers come in the order of commits.

create table change_counter (
    id integer primary key,
    number bigint not null,
    compacted bigint not null
);

create table change (
    node_type varchar not null,
    node_key bigint not null,
    slug varchar not null,
    number bigint not null,
    first_number bigint not null,
    created_number bigint not null,
    deleted boolean not null,
    at timestamp(6) with time zone not null,
    primary key (node_type, node_key)
);
create index change_by_number on change (number);

insert into change
select node_type, node_key, slug,
    row_number() over (order by place, node_key),
    row_number() over (order by place, node_key),
    row_number() over (order by place, node_key),
    false, current_timestamp
from (
    select 1 as place, 'Outlet' as node_type, id as node_key, slug from outlet
    union all select 2, 'Actor', id, slug from actor
    union all select 3, 'Topic', id, slug from topic
    union all select 4, 'Dialogue', id, slug from dialogue
    union all select 5, 'DialogueRound', id, slug from dialogue_round
    union all select 6, 'Article', id, slug from article where live
) known;

insert into change_counter (id, number, compacted) select 1, count(*), 0 from change;
