/** Adopts a pilot as the province's standard: the pilot's decision and the standard's next version are one commit (decision 0104). */
import { adoptEdition } from '#domain/edition/adopt-edition.ts';
import type { EditionActor, Subject } from '#domain/edition/edition.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOf, instantOf, readDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import { decidePilot, PUBLIC_HEARD } from '#domain/pilot/decide-pilot.ts';
import type { PilotState } from '#domain/pilot/pilot.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runAcross, step, type Step } from '#server/corridor/run-across.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import { sceneOf } from '#server/pilot/change-pilot.ts';
import { pilotActorOf, type Heard, type PilotRoom } from '#server/pilot/pilot-room.ts';
import { lockPilot, pilotAggregate, pilotKey, type LoadedPilot } from '#server/pilot/pilot-store.ts';
import { listDrafts } from '../draft-store.ts';
import { editionAggregate, editionIdOf, editionKey, editionsOf, numbersOf } from '../edition-store.ts';
import { errorsIn, type EditionRoom } from '../edition/edition-room.ts';
import { improvedDoc } from './improved-doc.ts';

export type AdoptRoom = { readonly pilots: PilotRoom; readonly editions: EditionRoom };

/** The number the standard's next version has, and whether somebody else's version is on its way: two would undo each other. */
export async function nextStandard({ editions }: Pick<EditionRoom, 'editions'>, sql: Sql, item: string) {
  const subject: Subject = { kind: 'item', id: item };
  const { taken } = await numbersOf(sql, PROVINCE, subject);
  const standing = editions.standingOf(PROVINCE, subject)?.version ?? 0;
  const shipped = editions.shippedOf(PROVINCE, subject)?.version ?? 0;
  const written = (await listDrafts(sql, [PROVINCE], ['open'])).some((draft) => draft.subject.kind === 'item' && draft.subject.id === item);
  const spoken = (await editionsOf(sql, PROVINCE, subject)).some(({ state }) => state === 'publicised' || state === 'answered');
  return { version: Math.max(taken, standing, shipped) + 1, standing, moving: written || spoken, newest: Math.max(standing, shipped) };
}

const reportOf = ({ title }: PilotState, { report, comments, taken }: Heard): Text => ({
  zh: `随试点“${title.zh}”征求意见：${comments}条，采纳${taken}条。${report?.zh ?? ''}`,
  en: `Asked with the pilot “${title.en}”: ${comments} comments, ${taken} adopted. ${report?.en ?? ''}`.trim(),
});
const summaryOf = ({ title, tried }: PilotState): Text => ({
  zh: `试点“${title.zh}”推广：${tried.words.map(({ zh }) => zh).join('；')}。`,
  en: `Adopted from the pilot “${title.en}”: ${tried.words.map(({ en }) => en).join('; ')}.`,
});

type Asking = { readonly id: string; readonly reasons: string; readonly effectiveOn: Day; readonly fresh: string; readonly now: Instant };
type Steps = { readonly steps: readonly Step[]; readonly at: Instant; readonly body: unknown };

async function editionEvents(room: AdoptRoom, tx: Transaction, pilot: PilotState, asking: Asking, actor: EditionActor) {
  const subject: Subject = { kind: 'item', id: pilot.item };
  const standing = room.editions.editions.standingOf(PROVINCE, subject);
  const heard = await room.pilots.heardOn(tx, pilot.id);
  if (standing === undefined) return refuse('subject-not-found');
  if (heard?.state !== 'closed' || pilot.review === undefined) return refuse('pilot-not-consulted', { article: PUBLIC_HEARD });
  const next = await nextStandard(room.editions, tx, pilot.item);
  if (next.moving) return refuse('pilot-standard-moving');
  const improved = improvedDoc(standing.doc, pilot);
  if (improved === undefined) return refuse('improvement-gone');
  const doc = { ...improved, version: next.version };
  const errors = errorsIn(room.editions.findingsOf(subject, PROVINCE, doc));
  if (errors > 0) return refuse('draft-has-errors', { values: { errors } });
  const id = editionIdOf(PROVINCE, asking.fresh);
  const adoption = {
    id,
    division: PROVINCE,
    subject,
    version: next.version,
    doc,
    summary: summaryOf(pilot),
    authors: pilot.authors,
    drafter: { kind: 'officer', person: pilot.review.by, office: brandAs<OfficeId>(pilot.office) } as const,
    heard: { until: dayOf(heard.until), report: reportOf(pilot, heard) },
    effectiveOn: asking.effectiveOn,
    newest: next.newest,
  };
  const events = adoptEdition(adoption, actor, asking.now);
  return events.ok ? ok({ id, version: next.version, events: events.value }) : events;
}

async function decide(room: AdoptRoom, tx: Transaction, asking: Asking, actor: EditionActor): Promise<Result<Steps>> {
  const key = pilotKey(asking.id);
  const loaded: LoadedPilot = await lockPilot(tx, key);
  if (loaded.state === undefined) return refuse('pilot-not-found');
  const at = instantOf(Math.max(asking.now, loaded.lastAt));
  const scene = await sceneOf(room.pilots, tx, loaded.state, loaded.events, { actor, now: at });
  // Who may decide on the pilot at all is judged before anything is said of the standard.
  const judge = (edition: string, version: number) =>
    decidePilot(
      { kind: 'adopt', reasons: asking.reasons, standard: { edition, version, effectiveOn: asking.effectiveOn } },
      loaded.state,
      scene,
    );
  const may = judge('', 0);
  if (!may.ok) return may;
  const edition = await editionEvents(room, tx, loaded.state, { ...asking, now: at }, actor);
  if (!edition.ok) return edition;
  const { id, version, events } = edition.value;
  const decided = judge(id, version);
  if (!decided.ok) return decided;
  const fresh = { state: undefined, seq: 0, lastAt: 0 };
  return ok({
    steps: [
      step(pilotAggregate, { key, events: decided.value, loaded }),
      step(editionAggregate, { key: editionKey(id), events, loaded: fresh }),
    ],
    at,
    body: { id: asking.id, state: 'adopted', version: loaded.seq + 1 },
  });
}

export type AdoptOrder = {
  readonly id: string;
  readonly reasons: string;
  readonly effectiveOn: Day;
  readonly actor: EditionActor;
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
};

/** @returns `{ id, state, version }` as it was first given; or the refusal, with nothing changed. */
export const adoptBy = (
  room: AdoptRoom,
  { actor, person, idempotencyKey, requestId, payload, ...asked }: AdoptOrder,
): Promise<Result<StoredReply>> =>
  runAcross(room.pilots.corridor, {
    use: { division: PROVINCE, person, key: idempotencyKey },
    payload,
    requestId,
    now: asked.now,
    decide: (tx) => decide(room, tx, { ...asked, fresh: room.pilots.newId() }, actor),
  });

export async function adoptPilot(room: AdoptRoom, facts: RequestFacts<Caller>): Promise<Result<StoredReply>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  const actor = pilotActorOf(room.pilots, caller);
  if (!actor.ok) return actor;
  if (caller === undefined || idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { reasons, effectiveOn: wanted } = body as { readonly reasons: string; readonly effectiveOn: string };
  const effectiveOn = readDay(wanted);
  if (effectiveOn === undefined) return refuse('bad-input', { problems: [{ pointer: '/effectiveOn', code: 'not-a-day' }] });
  const id = params['id'] ?? '';
  const payload = { act: 'pilot.adopt', id, body };
  return adoptBy(room, { id, reasons, effectiveOn, actor: actor.value, person: caller.person, idempotencyKey, requestId, now, payload });
}
