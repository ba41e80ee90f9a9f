/** Answers `counter.search`: cases of the own division by what the person at the window says, shows or spells. */
import type pg from 'pg';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { maskName } from '#domain/party/mask.ts';
import type { CasesFound } from '#contract/view/case-found.ts';
import { foldedKey } from '#server/case/search-keys.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';

type Row = {
  readonly number: string;
  readonly matter: string;
  readonly title: string;
  readonly state: string;
  readonly submitted_at: Instant;
  readonly ended_at: Instant | null;
  readonly applicant: string;
  readonly firm: boolean;
};

/** A list longer than this is no answer at a window. */
const SHOWN = 20;
/** A surname alone fits tens of thousands: of so many the first in the index's order are looked at, and the answer says there are more. */
const LOOKED_AT = 400;
/** Behind every character there is. */
const END = '\u{10FFFF}';

const found = `n.number, n.matter, n.title, n.state, n.submitted_at, n.ended_at`;
const byKey = statement<Row>(
  'counter-search-key',
  `with hit as (select number, min(applicant) as applicant, bool_or(firm) as firm from (
       select number, applicant, firm from yici.case_search where division = $1 and key >= $2 and key < $3 order by key, number limit ${LOOKED_AT}) near
     group by number)
   select ${found}, hit.applicant, hit.firm from hit join yici.case_now n on n.division = $1 and n.number = hit.number
   order by n.submitted_at desc, n.number limit ${SHOWN + 1}`,
);
const byNumber = statement<Row>(
  'counter-search-number',
  `select ${found}, s.applicant, s.firm from yici.case_now n
   cross join lateral (select applicant, firm from yici.case_search s where s.division = $1 and s.number = n.number limit 1) s
   where n.division = $1 and n.number >= $2 and n.number < $3 order by n.number desc limit ${SHOWN + 1}`,
);

/** `330521-2026-0001234` as far as it was typed. */
const isNumber = (text: string): boolean => /^\d{6}-[\dx-]*$/.test(text);

/** At most twenty, newest first; nothing for a single letter, which would fit everybody. */
export async function findCases(pool: pg.Pool, division: DivisionCode, asked: string): Promise<CasesFound> {
  const word = foldedKey(asked);
  if (word.length < 2) return { rows: [], more: false };
  const number = isNumber(word);
  const from = number ? word.toUpperCase() : word;
  const rows = await sqlOf(pool).run(number ? byNumber : byKey, [division, from, `${from}${END}`]);
  return {
    rows: rows.slice(0, SHOWN).map((row) => ({
      number: row.number,
      matter: row.matter,
      title: row.title,
      // A firm's name is in the public register (company registration rules); a person's is not for passers-by.
      applicant: row.firm ? row.applicant : maskName(row.applicant),
      state: row.state,
      since: instantText(row.submitted_at),
      ended: row.ended_at !== null,
    })),
    more: rows.length > SHOWN,
  };
}
