-- A write into the search index whose outcome is unknown may still arrive, after a later one: the article is then indexed once more.
alter table unindexed_article add column attempts integer default 0 not null;
alter table unindexed_article add column again_at timestamp(6) with time zone;

-- The number of the last write into the index, which the index keeps, too: an older copy of it has a lower one.
alter table index_state add column write_number bigint default 0 not null;

-- Always there, so that the nodes can lock it to write one after another.
insert into index_state (id, generation, names)
    select 1, '', 0 where not exists (select 1 from index_state);
