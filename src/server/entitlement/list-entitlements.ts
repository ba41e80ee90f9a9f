/** Entitlements of a person, and of an office by the nearest day of what is owed. */
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { dayText } from '#domain/kernel/instant.ts';
import { brandAs, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { lightOfDay } from '#domain/entitlement/light.ts';
import { isInForce, isStanding } from '#domain/party/mandate.ts';
import type { EntitlementRow } from '#contract/view/entitlement.ts';
import { dayOrNull, officeView } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { limitOf, nextMark, readSmallMark } from '#server/kernel/http/page.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { ownView } from './entitlement-view.ts';
import type { EntitlementRoom, Facts } from './entitlement-room.ts';
import { NO_DAY } from './rows.ts';
import { findEntitlement } from './store.ts';

type Row = {
  readonly division: number;
  readonly id: string;
  readonly office: string;
  readonly number: string;
  readonly state: EntitlementRow['state'];
  readonly title: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly certificate_number: string | null;
  readonly from_on: Day;
  readonly until_on: Day | null;
  readonly due_on: Day;
  readonly near_on: Day;
  readonly waits: string | null;
};
const ofPerson = statement<{ readonly division: number; readonly id: string }>(
  'entitlement-of-person',
  'select division, id from yici.entitlement_holder where person = any ($1) order by id limit 200',
);
const columns =
  'division, id, office, number, state, title, name_zh, name_en, certificate_number, from_on, until_on, due_on, near_on, waits';
const ofOffice = statement<Row>(
  'entitlement-of-office',
  `select ${columns} from yici.entitlement_now where division = $1 and office = $2 and (state = 'ended') = $3 and (not $4 or waits is not null)
   and (due_on, id) > ($5, $6) order by due_on, id limit $7`,
);

/** The person's own, and of those for whom they stand in everything; what is running first, by what is due. */
export async function ownEntitlements(room: EntitlementRoom, { caller, now }: Facts): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const sql = sqlOf(room.pool);
  const mandates = await room.parties.mandatesOf(caller.person);
  const people: readonly PersonId[] = [
    caller.person,
    ...mandates.filter((each) => isStanding(each) && isInForce(each, now)).map(({ giver }) => giver),
  ];
  const keys = await sql.run(ofPerson, [people]);
  const found = await Promise.all(keys.map(({ division, id }) => findEntitlement(sql, { division: brandAs(division), id })));
  const rows = found.flatMap((each) => (each === undefined ? [] : [ownView(room.catalogue, each.state, now)]));
  const order = (row: (typeof rows)[number]): string => `${row.state === 'ended' ? 1 : 0} ${row.due ?? '9999'} ${row.id}`;
  return ok({ rows: rows.toSorted((one, other) => (order(one) < order(other) ? -1 : 1)), next: null });
}

function rowView(catalogue: Catalogue, row: Row, now: Instant): EntitlementRow {
  const light = row.due_on === NO_DAY ? 'ok' : lightOfDay(row.due_on, row.near_on, now);
  return {
    id: row.id,
    name: { zh: row.name_zh, en: row.name_en },
    title: row.title,
    office: officeView(catalogue, brandAs<OfficeId>(row.office), row.division),
    case: row.number,
    state: row.state,
    from: dayText(row.from_on),
    until: dayOrNull(row.until_on),
    certificate: row.certificate_number,
    due: row.due_on === NO_DAY ? null : dayText(row.due_on),
    light: row.state === 'ended' ? 'done' : row.state === 'suspended' && light !== 'late' ? 'stop' : light,
    waits: row.waits,
  };
}

export async function listEntitlements(room: EntitlementRoom, { caller, query, now }: Facts): Promise<Result<unknown>> {
  const post = caller?.post;
  if (post === undefined) return refuse('post-needed');
  if (post.duty === 'administration' || post.duty === 'reception') return refuse('not-yours');
  const limit = limitOf(query);
  const [due, id] = readSmallMark(query['after'], 2) ?? [-NO_DAY, ''];
  const list = query['list'] ?? 'running';
  const asked = [post.division, post.office, list === 'ended', list === 'waits', due, id, limit];
  const rows = await sqlOf(room.pool).run(ofOffice, asked);
  const last = rows.at(-1);
  return ok({
    rows: rows.map((row) => rowView(room.catalogue, row, now)),
    next: nextMark(rows, limit, [last?.due_on ?? 0, last?.id ?? '']),
  });
}
