-- A merged row is kept, hidden from every query, so that undoing the merge brings back all of it.
alter table actor add column merged boolean default false not null;
alter table topic add column merged boolean default false not null;
alter table outlet add column merged boolean default false not null;
alter table dialogue add column merged boolean default false not null;
alter table dialogue_round add column merged boolean default false not null;
