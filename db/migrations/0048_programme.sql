-- The programme (decision 0101): plans with their goals and tasks, and what is handed down from division to division.

create table yici.plan_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);

-- What a list of plans shows; the state itself is folded from the events.
create table yici.plan_now (
  division int not null,
  id text not null,
  version int not null,
  year smallint not null,
  state text not null check (state in ('draft', 'consulted', 'adopted', 'closed')),
  title jsonb not null,
  -- The version that stands and its first day; null: none yet.
  standing int,
  from_day int,
  open_until int,
  at bigint not null,
  primary key (division, id)
);

-- Tasks of what stands: what an office leads, and what is late.
create table yici.task_now (
  division int not null,
  plan text not null,
  id text not null,
  lead text not null,
  state text not null check (state in ('open', 'blocked', 'claimed', 'done')),
  due int not null,
  primary key (division, plan, id)
);
create index task_now_lead on yici.task_now (division, lead, due);

-- A goal or a task handed down is a proposal of the division below, keyed there; the upper plan is named in it.
create table yici.hand_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);
create table yici.hand_now (
  division int not null,
  id text not null,
  version int not null,
  from_division int not null,
  from_plan text not null,
  from_id text not null,
  -- To an office of the division; null: to the division itself.
  office text,
  state text not null check (state in ('proposed', 'objected', 'taken-up', 'withdrawn')),
  body jsonb not null,
  at bigint not null,
  primary key (division, id)
);
create index hand_now_from on yici.hand_now (division, from_plan, from_id);

insert into yici.distribution (tab, col, with_tab) values
  ('plan_event', 'division', 'case_event'), ('plan_now', 'division', 'case_event'), ('task_now', 'division', 'case_event'),
  ('hand_event', 'division', 'case_event'), ('hand_now', 'division', 'case_event');
