-- The quality of listings: what the lint found in each row of the implementation lists, and its sums for each division.

create table yici.lint_score (
  division int not null,
  code text not null,
  name text not null,
  department text not null,
  score int not null,
  errors int not null,
  advice int not null,
  -- Names of the rules that found something, each once.
  rules text[] not null,
  primary key (division, code)
);
create index lint_score_order on yici.lint_score (division, score, code);

-- One small row for each division that has listings: the report reads these alone, and which listings are newer than it.
create table yici.lint_division (
  division int not null,
  count int not null,
  score_sum bigint not null,
  errors bigint not null,
  advice bigint not null,
  -- [{department, count, scoreSum, errors, advice}]
  departments jsonb not null,
  -- {rule: listings hit}
  rules jsonb not null,
  -- Of the rules themselves: other rules, and every listing is judged anew.
  edition text not null,
  -- The instant up to which listings were read.
  read_until bigint not null,
  primary key (division)
);

insert into yici.distribution (tab, col, with_tab) values
  ('lint_score', 'division', 'case_event'),
  ('lint_division', null, null);
