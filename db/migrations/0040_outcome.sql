-- Decisions that grant a licence are public and may be looked up (licensing law 40): one row a decision, written with its events.

create table yici.published_decision (
  division int not null,
  number text not null,
  part text not null,
  decision text not null,
  item text not null,
  name_zh text not null,
  name_en text not null,
  office text not null,
  office_division int not null,
  -- Firms in full, people masked; empty where the law keeps the decision back.
  holder text not null,
  firm boolean not null,
  decided_on int not null,
  basis text not null check (basis in ('decided', 'deemed')),
  conditions jsonb not null,
  certificate text,
  state text not null check (state in ('in-force', 'set-aside')),
  corrected_on int,
  -- Why nothing more than this row is shown (licensing law 5).
  withheld text check (withheld in ('state', 'business', 'privacy')),
  changed_at bigint not null,
  primary key (division, number, part, decision)
);
create index published_decision_newest on yici.published_decision (division, decided_on desc, decision desc);
create index published_decision_item on yici.published_decision (division, item, decided_on desc, decision desc);
create index published_decision_holder on yici.published_decision (division, holder text_pattern_ops) where firm;

insert into yici.distribution (tab, col, with_tab) values ('published_decision', 'division', 'case_event');
