-- Test cases of department systems (decision 0097): one row a system, plain data of the real engine, apart from every real case.

create table yici.system_sandbox (
  division int not null,
  system text not null,
  body jsonb not null,
  primary key (division, system)
);
comment on table yici.system_sandbox is 'test cases of a department system in its sandbox: no list, person or measure reads it';

insert into yici.distribution (tab, col, with_tab) values ('system_sandbox', 'division', 'case_event');
