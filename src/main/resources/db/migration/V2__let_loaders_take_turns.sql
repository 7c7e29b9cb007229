-- One row, which whoever loads many things at once locks: seeds and imports of several processes wait for each other.
create table loading_turn (
    id integer primary key
);
insert into loading_turn (id) values (1);
