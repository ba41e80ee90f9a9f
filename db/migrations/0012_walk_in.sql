-- Who stood at a window: identified by whom and how, for whom they act; what is filed for them names this row.

create table yici.walk_in (
  division int not null,
  id text not null,
  at bigint not null,
  office text not null,
  officer text not null,
  way text not null check (way in ('identifier', 'phone', 'certificate', 'case', 'registered', 'mandate')),
  -- Whose matter it is; not a foreign key into a reference table of people, who may be merged.
  person text not null,
  -- Who stands there for them, where it is not the person.
  agent text,
  mandate text,
  primary key (division, id)
);
comment on table yici.walk_in is 'append-only: who was identified at a window is never rewritten';

insert into yici.distribution (tab, col, with_tab) values ('walk_in', 'division', 'case_event');

-- A clerk finds somebody who remembers only their telephone, without reading everybody.
create index person_fact_phone on yici.person_fact (value) where fact = 'person.phone';
