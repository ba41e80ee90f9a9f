/** Statements over the public board and over who is to be heard. */
import type { CaseNumber, DivisionCode } from '#domain/kernel/brand.ts';
import { statement } from '#server/kernel/statement.ts';

export type NoticeOnBoard = {
  readonly division: DivisionCode;
  readonly number: CaseNumber;
  readonly part: string;
  readonly id: string;
  readonly kind: 'notice' | 'hearing';
  readonly office: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly applicant: string;
  readonly title: string;
  readonly words: string;
  readonly place: string;
  readonly posted_at: number;
  readonly until_day: number | null;
  readonly held_at: number | null;
  readonly comments: number;
  readonly objections: number;
  readonly state: 'running' | 'closed';
  readonly result: string;
};

/** Newest first, from before a point (keyset). */
export const listBoard = statement<NoticeOnBoard>(
  'public-notice-list',
  `select * from yici.public_notice where division = any ($1) and ($2::text is null or state = $2) and (posted_at, id) < ($3, $4)
   order by posted_at desc, id desc limit $5`,
);
export const findOnBoard = statement<NoticeOnBoard>(
  'public-notice-find',
  'select * from yici.public_notice where division = $1 and number = $2 and id = $3',
);

export type HeardPlace = { readonly division: DivisionCode; readonly number: CaseNumber };
/** Across counties by the index on the person; few are heard in more than a handful. */
export const listHeard = statement<HeardPlace>(
  'case-interested-list',
  'select division, number from yici.case_interested where person = $1 group by division, number order by max(at) desc limit 200',
);

type Officer = {
  readonly person: string;
  readonly name: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly duty: string;
};
export const listOfficers = statement<Officer>(
  'office-officers',
  `select distinct on (p.name, p.id) p.id as person, p.name, t.title_zh, t.title_en, t.duty
   from yici.post t
   join lateral (
     select t.person as id union select b.substitute from yici.substitute b
     where b.person = t.person and b.office = t.office and b.duty = t.duty and b.from_day <= $2::date and b.until_day >= $2::date
   ) holder on true
   join yici.person p on p.id = holder.id
   where t.office = $1 and t.duty in ('handling', 'approval') and t.from_day <= $2::date and (t.until_day is null or t.until_day >= $2::date)
   order by p.name, p.id, t.duty`,
);
