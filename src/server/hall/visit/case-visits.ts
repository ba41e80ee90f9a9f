/** Answers what a person reads of the visits for a case, and their word that one is told wrongly. */
import { readNumber } from '#domain/case/case-number.ts';
import { standsForApplicant } from '#domain/case/capacity.ts';
import { isReason, isSecondCause, VISIT_REASONS } from '#domain/hall/visit.ts';
import type { VisitEntry } from '#domain/hall/fold-visit.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { instantOf, instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { CaseVisits } from '#contract/view/visit.ts';
import { openCase } from '#server/case/open-case.ts';
import { officeName } from '#server/case/words.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { entriesOfCase, keepEntry } from './store.ts';
import type { Facts, VisitRoom } from './visit-room.ts';
import { causeView, choiceOf, visitKey } from './visit-view.ts';

export const caseVisitHandlers = (room: VisitRoom): Readonly<Record<'visit.of-case' | 'visit.contest', Handler<Caller>>> => ({
  'visit.of-case': (facts) => ofCase(room, facts),
  'visit.contest': (facts) => contest(room, facts),
});

async function ofCase(room: VisitRoom, facts: Facts): Promise<Result<unknown>> {
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { state, actor } = opened.value;
  const entries = await entriesOfCase(sqlOf(room.pool), state.division, state.number);
  const visits = entries.filter(({ kind }) => kind === 'case').map((entry) => visitOf(room, entry, entries));
  const body: CaseVisits = {
    count: Math.max(0, ...entries.map(({ nth }) => nth ?? 0)),
    own: standsForApplicant(state, actor, facts.now),
    visits,
  };
  return ok(body);
}

/** The reason as it stands now: a correction with four eyes shows here too. */
function visitOf({ catalogue }: VisitRoom, entry: VisitEntry, entries: readonly VisitEntry[]): CaseVisits['visits'][number] {
  const of = (kind: VisitEntry['kind']) => entries.findLast((each) => each.kind === kind && each.visit === entry.visit);
  const [settled, contested, corrected] = [of('settled'), of('contested'), of('corrected')];
  const why = corrected?.body.why ?? entry.body.why ?? '';
  const cause = entry.cause === null ? null : (settled?.cause ?? entry.cause);
  const office = settled === undefined ? entry.office : settled.office;
  return {
    id: `${Number(entry.number?.slice(0, 6))}-${entry.visit}`,
    at: instantText(instantOf(entry.at)),
    hall: entry.hall === '' ? { zh: '旧系统', en: 'old system' } : officeName(catalogue, brandAs<OfficeId>(entry.hall)),
    nth: entry.nth,
    why: choiceOf(VISIT_REASONS, isReason(why) ? why : 'identity-check'),
    words: entry.body.words ?? '',
    cause:
      cause !== null && isSecondCause(cause)
        ? { ...causeView(catalogue, cause), office: office === null ? null : officeName(catalogue, brandAs<OfficeId>(office)) }
        : null,
    contested:
      contested === undefined
        ? null
        : {
            at: instantText(instantOf(contested.at)),
            text: contested.body.text ?? '',
            answer: settled === undefined || settled.at < contested.at ? null : (settled.body.reasons ?? ''),
          },
  };
}

/** Who comes twice may say that it was not their choice; supervision decides with reasons (2018 regulation article 42). */
async function contest(room: VisitRoom, facts: Facts): Promise<Result<unknown>> {
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { caller, idempotencyKey, now, params } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const { state, actor } = opened.value;
  if (!standsForApplicant(state, actor, now)) return refuse('not-yours');
  const { visit: id, text } = facts.body as { readonly visit: string; readonly text: string };
  const [key, number] = [visitKey(id), readNumber(params['number'] ?? '')];
  if (key === undefined || number === undefined) return refuse('visit-unknown');
  const payload = { act: 'visit.contest', params, body: facts.body };
  return runOnce(room.pool, { division: state.division, person: caller.person, key: idempotencyKey, payload, now }, async (tx) => {
    const entries = await entriesOfCase(tx, state.division, state.number);
    const entry = entries.find(({ kind, visit }) => kind === 'case' && visit === key.visit);
    if (entry === undefined) return refuse('visit-unknown');
    if (entries.some(({ kind, visit }) => kind === 'contested' && visit === key.visit)) return refuse('already-contested');
    const { visit, hall, day, who } = entry;
    // Once a visit and case: the id makes a second one at the same instant fail into the same answer.
    const own = `contested ${state.number} ${visit}`;
    keepEntry(tx, {
      division: state.division,
      id: own,
      visit,
      hall,
      day,
      who,
      kind: 'contested',
      at: now,
      number: state.number,
      body: { text },
    });
    return ok({ id });
  });
}
