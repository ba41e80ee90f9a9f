-- A desk's row says in whose hands the part is, which item, since when it is the office's, whether a second person is to sign,
-- and by which words it is found; older rows get theirs by `yici case rebuild`. Saved views of a person or an office.

-- '' stands for nobody: a filter by hands is then one comparison that an index answers in the order of the desk.
alter table yici.inbox add column handler text not null default '';
alter table yici.inbox add column item text not null default '';
alter table yici.inbox add column received_at bigint not null default 0;
alter table yici.inbox add column awaits_review boolean not null default false;
-- Who proposed what awaits a second person: it is not theirs to sign.
alter table yici.inbox add column proposed_by text not null default '';
-- Words it is found by, folded, parted by blanks: names as written, their sound and initials, the item's initials.
alter table yici.inbox add column keys text not null default '';

create index inbox_hand on yici.inbox (division, office, handler, (coalesce(due_on, 2147483647)), number, part);
create index inbox_review on yici.inbox (division, office, (coalesce(due_on, 2147483647)), number, part) where awaits_review;

-- A filter under a name: a person's own (`owner`), or, with '' as owner, for everybody of the office.
create table yici.inbox_view (
  division int not null,
  office text not null,
  owner text not null,
  id text not null,
  name text not null,
  filter jsonb not null,
  place int not null,
  at bigint not null,
  primary key (division, office, owner, id)
);

insert into yici.distribution (tab, col, with_tab) values ('inbox_view', 'division', 'case_event');
