/** Answers what the issuing desk of a hall asks of pick-ups: what lies there, under which code, for whom; people's data through the ledger. */
import { readNumber } from '#domain/case/case-number.ts';
import { mandateOf } from '#domain/case/capacity.ts';
import type { CaseState } from '#domain/case/state.ts';
import { numbersOf, type PickUpState } from '#domain/hall/pick-up.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { maskIdentifier } from '#domain/party/mask.ts';
import type { PickUpRow, PickUpView } from '#contract/view/issuing.ts';
import { look } from '#server/audit/look.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { deliveryLook } from './delivery-look.ts';
import { deskOf, pickUpNotFound, type Facts, type IssuingRoom } from './issuing-room.ts';
import { hallOf } from './hall-of.ts';
import { holdersOfCase } from './lay-results.ts';
import { keyIn } from './own-deliveries.ts';
import { papersIn, statesOf, type StatesOf } from './papers-in.ts';
import { hashOfCode } from './pick-up-code.ts';
import { findPickUp, pickUpsOfCode, pickUpTitle, readyPickUps, takenPickUps, type PickUpNow } from './pick-up-store.ts';
import { textToSign } from './sign-hand-over.ts';

const orNull = (at: Instant | null): string | null => (at === null ? null : instantText(at));
const pickUpRow = (row: PickUpNow): PickUpRow => ({
  id: row.id,
  number: row.number,
  title: row.title,
  state: row.state,
  early: row.early,
  shelf: row.shelf,
  openedAt: instantText(row.opened_at),
  takenAt: orNull(row.taken_at),
  reminded: row.reminded,
  offered: row.offered,
});
const LAST = Number.MAX_SAFE_INTEGER;

export async function listPickUps(room: IssuingRoom, { caller, query }: Facts): Promise<Result<unknown>> {
  const desk = deskOf(caller);
  if (desk === undefined) return refuse('not-yours');
  const limit = limitOf(query);
  const taken = query['state'] === 'taken';
  const [at, id] = readMark(query['after'], 2) ?? (taken ? [LAST, '~'] : [0, '']);
  const rows = await sqlOf(room.pool).run(taken ? takenPickUps : readyPickUps, [desk.post.division, Number(at) || 0, String(id), limit]);
  const last = rows.at(-1);
  return ok({ rows: rows.map(pickUpRow), next: nextMark(rows, limit, [last?.opened_at ?? 0, last?.id ?? '']) });
}

/** Who may take it: the applicants, and the agent named in the case. */
async function peopleOf(room: IssuingRoom, states: readonly CaseState[], now: Instant): Promise<PickUpView['people']> {
  const people = new Map<string, PickUpView['people'][number]>();
  for (const state of states) {
    for (const { person, name, kind, until } of state.parties) {
      if (person === undefined || until !== undefined || (kind !== 'applicant' && kind !== 'agent')) continue;
      const isAgent = kind === 'agent';
      const id = brandAs<PersonId>(person);
      const known = await room.profileOf(id);
      const identifier = known.find(({ fact }) => fact === 'person.identifier' || fact === 'firm.code')?.value;
      const acts =
        !isAgent || mandateOf(state, { kind: 'person', person: id, mandates: await room.parties.mandatesOf(id) }, now) !== undefined;
      if (acts)
        people.set(person, {
          name,
          identifier: typeof identifier === 'string' ? maskIdentifier(identifier) : null,
          role: isAgent ? { zh: '代办人', en: 'Agent' } : { zh: '申请人', en: 'Applicant' },
        });
    }
  }
  return [...people.values()];
}

async function takenOf(room: IssuingRoom, { taken }: PickUpState): Promise<PickUpView['taken']> {
  if (taken === undefined) return null;
  const name = (await room.parties.nameOf(taken.by.person)) ?? '';
  const signature = taken.signature.way === 'witness' ? taken.signature.signed : 'pad';
  return { at: instantText(taken.at), name, document: taken.by.document, signature };
}

async function showPickUp(room: IssuingRoom, facts: Facts, key: Key): Promise<Result<unknown>> {
  const desk = deskOf(facts.caller);
  const sql = sqlOf(room.pool);
  const [pickUp, [row]] = await Promise.all([findPickUp(sql, key), sql.run(pickUpTitle, [key.division, key.id])]);
  if (desk === undefined || pickUp === undefined || row === undefined) return pickUpNotFound;
  const states: StatesOf = await statesOf(room, key.division, numbersOf(pickUp));
  const all = [...states.values()];
  return look(room.pool, deliveryLook(all, desk, facts.requestId, ['party.name', 'party.identifier']), facts.now, async () => {
    const [papers, people, taken] = await Promise.all([
      papersIn(room, pickUp.cases, states),
      peopleOf(room, all, facts.now),
      takenOf(room, pickUp),
    ]);
    const toSign = pickUp.state === 'ready' ? textToSign(hallOf(room.catalogue, key.division)?.name ?? { zh: '', en: '' }, papers) : null;
    const view: PickUpView = { ...pickUpRow(row), papers, people, toSign, taken };
    return ok(view);
  });
}

export async function getPickUp(room: IssuingRoom, facts: Facts): Promise<Result<unknown>> {
  const desk = deskOf(facts.caller);
  if (desk === undefined) return refuse('not-yours');
  const key = keyIn(facts);
  return key === undefined || key.division !== desk.post.division ? pickUpNotFound : showPickUp(room, facts, key);
}

/** The newest pick-up of a case that is still there, else the newest at all. */
async function pickUpOfCase(room: IssuingRoom, number: string): Promise<Key | undefined> {
  const read = readNumber(number);
  if (read === undefined) return undefined;
  const sql = sqlOf(room.pool);
  let best: PickUpState | undefined;
  for (const { kind, id } of await holdersOfCase(sql, read.division, read.number)) {
    const found = kind === 'pick-up' ? await findPickUp(sql, { division: read.division, id }) : undefined;
    if (found === undefined) continue;
    const better = best === undefined || (found.state === 'ready' && best.state !== 'ready') || found.openedAt > best.openedAt;
    if (better && !(best?.state === 'ready' && found.state !== 'ready')) best = found;
  }
  return best === undefined ? undefined : { division: best.division, id: best.id };
}

export async function findPickUpBy(room: IssuingRoom, facts: Facts): Promise<Result<unknown>> {
  const desk = deskOf(facts.caller);
  if (desk === undefined) return refuse('not-yours');
  const { code } = facts.body as { readonly code: string };
  const ofCase = await pickUpOfCase(room, code.trim());
  const [row] =
    ofCase === undefined ? await sqlOf(room.pool).run(pickUpsOfCode, [desk.post.division, hashOfCode(room.codeSecret, code)]) : [];
  const key = ofCase ?? (row === undefined ? undefined : { division: desk.post.division, id: row.id });
  return key === undefined || key.division !== desk.post.division ? pickUpNotFound : showPickUp(room, facts, key);
}
