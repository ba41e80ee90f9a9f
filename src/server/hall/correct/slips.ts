/** What stands now where a clerk slipped, and how an approved correction is carried out: by a further row, never by writing over one that counts. */
import type { CounterCorrectionState, Correctable } from '#domain/hall/counter-correction.ts';
import { visitsOf } from '#domain/hall/fold-visit.ts';
import { isReason } from '#domain/hall/visit.ts';
import { readNumber } from '#domain/case/case-number.ts';
import { checkName } from '#domain/party/check-name.ts';
import { checkPhone } from '#domain/party/check-phone.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import { entriesOfVisit, keepEntry } from '../visit/store.ts';
import { itemFactsOf, type VisitRoom } from '../visit/visit-room.ts';
import { visitKey } from '../visit/visit-view.ts';
import { findWalkIn, personById } from '../walk-in-store.ts';

export type Wanted = {
  readonly what: Correctable;
  readonly division: number;
  readonly hall: string;
  readonly about: string;
  readonly number: string | undefined;
  readonly to: string;
};
/** What stands there, and the corrected value in its kept form. */
type Standing = { readonly from: string; readonly to: string };

const phone = statement<{ readonly value: unknown }>(
  'slip-phone',
  `select value from yici.person_fact where person = $1 and fact = 'person.phone'`,
);
const scan = statement<{ readonly original: string; readonly office: string }>(
  'slip-scan',
  'select original, office from yici.scan where division = $1 and id = $2 order by version desc limit 1',
);

export function standingOf(room: VisitRoom, sql: Sql, wanted: Wanted): Promise<Result<Standing>> {
  switch (wanted.what) {
    case 'visit-reason':
      return visitReason(room, sql, wanted);
    case 'case-title':
      return caseTitle(sql, wanted);
    case 'person-name':
    case 'person-phone':
      return person(sql, wanted);
    case 'original-returned':
      return original(sql, wanted);
  }
}

const wrong = refuse('bad-input', { problems: [{ pointer: '/to', code: 'not-allowed-value' }] });

async function visitReason({ catalogue }: VisitRoom, sql: Sql, { division, hall, about, to }: Wanted): Promise<Result<Standing>> {
  const key = visitKey(about);
  const entries = key === undefined || key.division !== division ? [] : await entriesOfVisit(sql, division, key.visit);
  const [visit] = visitsOf(entries, itemFactsOf(catalogue));
  if (visit === undefined || visit.hall !== hall) return refuse('visit-unknown');
  return isReason(to) ? ok({ from: visit.reasons[0] ?? '', to }) : wrong;
}

async function caseTitle(sql: Sql, { division, number, to }: Wanted): Promise<Result<Standing>> {
  const read = readNumber(number ?? '');
  const found = read?.division === division ? await findCase(sql, keyOf(read.division, read.number)) : undefined;
  return found === undefined ? refuse('case-not-found') : ok({ from: found.state.title, to: to.trim() });
}

/** Only for whom this hall entered and who has no account: everybody else corrects their own, or the register does. */
async function person(sql: Sql, { what, division, hall, about, to }: Wanted): Promise<Result<Standing>> {
  const walkIn = await findWalkIn(sql, division, about);
  const found = walkIn === undefined ? undefined : await personById(sql, walkIn.person);
  if (walkIn === undefined || found === undefined || walkIn.office !== hall) return refuse('walk-in-not-found');
  if (found.account || walkIn.way !== 'registered') return refuse('beyond-correction');
  if (what === 'person-name') {
    const name = to.trim().normalize('NFC');
    const checked = found.kind === 'firm' ? undefined : checkName(name);
    if (checked?.ok === false) return refuse('bad-input', { problems: [{ pointer: '/to', code: checked.refusal.code }] });
    return ok({ from: found.name, to: name });
  }
  const reach = checkPhone(to);
  if (!reach.ok) return refuse('bad-input', { problems: [{ pointer: '/to', code: 'phone-form' }] });
  const value = (await sql.run(phone, [walkIn.person]))[0]?.value;
  return ok({ from: typeof value === 'string' ? value : '', to: reach.value });
}

async function original(sql: Sql, { division, hall, about, to }: Wanted): Promise<Result<Standing>> {
  const [found] = await sql.run(scan, [division, about]);
  if (found === undefined || found.office !== hall) return refuse('file-not-found');
  return ['returned', 'kept', 'none'].includes(to) ? ok({ from: found.original, to }) : wrong;
}

const rename = statement(
  'slip-rename',
  'update yici.person set name = $2 where id = (select person from yici.walk_in where division = $3 and id = $1)',
);
const putFact = statement(
  'slip-fact',
  `insert into yici.person_fact (person, fact, value, source_zh, source_en, at)
   select person, $3, to_jsonb($4::text), '窗口更正', 'corrected at the window', $5 from yici.walk_in where division = $1 and id = $2
   on conflict (person, fact) do update set value = excluded.value, source_zh = excluded.source_zh, source_en = excluded.source_en, at = excluded.at`,
);
const rescan = statement(
  'slip-rescan',
  `insert into yici.scan (division, id, version, walk_in, material, file, sha256, pages, original, officer, office, at)
   select division, id, version + 1, walk_in, material, file, sha256, pages, $3, $4, office, $5
   from yici.scan where division = $1 and id = $2 order by version desc limit 1`,
);

/** In the transaction of the approval. A title stays as it was sent; the correction is shown beside it. */
export const applySlip =
  (entry: Awaited<ReturnType<typeof entriesOfVisit>>[number] | undefined) =>
  (tx: Transaction, state: CounterCorrectionState): void => {
    const { division, what, about, from, to, settled } = state;
    if (settled === undefined) throw new Error('Only what was settled is carried out');
    if (what === 'visit-reason') {
      if (entry === undefined) throw new Error('A visit was approved that is not there');
      const { visit, hall, day, who } = entry;
      const body = { why: to, from };
      keepEntry(tx, {
        division,
        id: `corrected-${state.id}`,
        visit,
        hall,
        day,
        who,
        kind: 'corrected',
        at: settled.at,
        officer: settled.person,
        body,
      });
    } else if (what === 'person-name') {
      tx.send(rename, [about, to, division]);
      tx.send(putFact, [division, about, 'person.name', to, settled.at]);
    } else if (what === 'person-phone') tx.send(putFact, [division, about, 'person.phone', to, settled.at]);
    else if (what === 'original-returned') tx.send(rescan, [division, about, to, settled.person, settled.at]);
  };
