-- What was looked up for a draft: which registers were asked and how they stand, the certificates that stand for papers, files
-- against contested values; and, once the case is there, what is still to be fetched.

alter table yici.draft add column sources jsonb not null default '[]';
alter table yici.draft add column evidence jsonb not null default '{}';
alter table yici.draft add column certificates jsonb;

-- A register that had not answered when the case was sent: asked again until `until_at`, then the applicant is asked (model.md 4).
create table yici.awaited_fact (
  division int not null,
  number text not null,
  resource text not null,
  subject text not null,
  facts jsonb not null,
  next_at bigint not null,
  until_at bigint not null,
  tries int not null default 0,
  primary key (division, number, resource)
);
create index awaited_fact_due on yici.awaited_fact (division, next_at);

insert into yici.distribution (tab, col, with_tab) values ('awaited_fact', 'division', 'case_event');
