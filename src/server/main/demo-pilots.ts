/** Tells the demo's pilots through the same commands as people give them, each at its own time. */
import { brandAs, type DivisionCode, type ItemId, type PersonId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, instantOf, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { EditionActor } from '#domain/edition/edition.ts';
import { addToMonth, monthOf, monthsBetween } from '#domain/measure/figure.ts';
import { monthIndex } from '#domain/pilot/difference.ts';
import type { Evaluation } from '#domain/pilot/evaluation.ts';
import type { PilotCommand, Proposal } from '#domain/pilot/pilot.ts';
import type { ConsultationCommand } from '#domain/society/consultation.ts';
import type { Log } from '#server/kernel/log.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changePilot } from '#server/pilot/change-pilot.ts';
import { evaluatePilot, evaluationOf } from '#server/pilot/evaluate.ts';
import { triedWords, type PilotRoom } from '#server/pilot/pilot-room.ts';
import { findPilot, pilotIdOf, pilotKey } from '#server/pilot/pilot-store.ts';
import { changeConsultation } from '#server/society/change-consultation.ts';
import { consultationIdOf } from '#server/society/consultation-store.ts';
import { adoptBy, type AdoptRoom } from '#server/studio/overlay/adopt-pilot.ts';
import { officers } from './demo-cast.ts';
import { pilotStories } from './demo-pilot-stories.ts';
import type { PilotStep, PilotStory } from './demo-pilot-story.ts';

export type DemoPilots = { readonly room: AdoptRoom; readonly log: Log; readonly now: Instant };

const DEQING = brandAs<DivisionCode>(330_521);
const HOUR = 3_600_000;
const ago = (now: Instant, days: number, nth: number): Instant =>
  instantOf(startOfDay(addDays(dayOfInstant(now), -days)) + 9 * HOUR + nth * 60_000);

function actorOf({ catalogue }: PilotRoom, who: string): EditionActor {
  const person = brandAs<PersonId>(who);
  const officer = officers.find(({ id }) => id === who);
  if (officer === undefined) return { kind: 'person', person };
  const office = [...catalogue.offices.values()].find(({ id }) => id === officer.office);
  if (office === undefined) throw new Error(`${who} has no office in the demo`);
  const { id, department, division } = office;
  return { kind: 'officer', person, office: id, department, division, duty: officer.duty };
}

function proposalOf(room: PilotRoom, story: PilotStory): Proposal | undefined {
  const item = brandAs<ItemId>(story.item);
  const overlay = room.catalogue.overlays.get(DEQING)?.get(item);
  if (overlay === undefined) return undefined;
  const changes = overlay.changes as Proposal['tried']['changes'];
  const { title, hypothesis, risks, owner, measures, days, reasons } = story;
  return {
    title,
    places: [DEQING],
    item,
    tried: {
      source: { kind: 'in-force', id: story.item, version: overlay.version },
      changes,
      words: triedWords(room, { item, places: [DEQING], tried: { changes } }),
    },
    hypothesis,
    risks,
    owner,
    measures,
    days,
    comparison: { places: story.comparison.map((place) => brandAs<DivisionCode>(place)), proposed: [], reasons },
  };
}

/** Of a story that tells its months, those; of any, what was counted. */
async function evaluationsOf(room: PilotRoom, story: PilotStory, id: string, at: Instant): Promise<readonly Evaluation[]> {
  const sql = sqlOf(room.pool);
  const pilot = (await findPilot(sql, pilotKey(id)))?.pilot;
  if (pilot?.begunOn === undefined || story.told === undefined) return pilot === undefined ? [] : evaluatePilot(room, sql, pilot, at);
  const began = monthOf(pilot.begunOn);
  const span = { from: addToMonth(began, -12), began, to: addToMonth(monthOf(dayOfInstant(at)), -1) };
  const places = [...pilot.places, ...pilot.comparison.places];
  return pilot.measures.flatMap((expected) => {
    const tell = story.told?.[expected.measure];
    const measure = [...room.catalogue.measures.values()].find(({ id: known }) => known === expected.measure);
    if (tell === undefined || measure === undefined) return [];
    const cells = places.flatMap((place) =>
      monthsBetween(span.from, span.to).map((month) => ({ place, month, ...tell(monthIndex(month) - monthIndex(began), place) })),
    );
    return [evaluationOf(cells, { expected, measure, treated: pilot.places, span })];
  });
}

type Telling = DemoPilots & { readonly story: PilotStory; readonly id: string };

/** What a step says to the pilot itself; undefined where it says it to the consultation. */
async function pilotCommandOf({ room, story, id }: Telling, step: PilotStep, at: Instant): Promise<PilotCommand | undefined> {
  switch (step.do) {
    case 'propose': {
      const proposal = proposalOf(room.pilots, story);
      return proposal === undefined
        ? undefined
        : { kind: 'propose', id: pilotIdOf(DEQING, `demo-${story.id}`), division: DEQING, proposal };
    }
    case 'approve':
      return { kind: 'approve', reasons: step.reasons ?? '' };
    case 'begin':
      return { kind: 'begin' };
    case 'review': {
      const { findings, lessons, recommendation } = step;
      return { kind: 'review', findings, lessons, recommendation, evaluations: await evaluationsOf(room.pilots, story, id, at) };
    }
    case 'consult':
    case 'comment':
    case 'answer':
    case 'close':
    case 'adopt':
      return undefined;
  }
}

function consultationCommandOf({ story, id }: Telling, step: PilotStep, at: Instant): ConsultationCommand | undefined {
  switch (step.do) {
    case 'consult': {
      const until = addDays(dayOfInstant(at), step.open);
      const subject = { kind: 'pilot' as const, ref: id };
      return {
        kind: 'open',
        id: consultationIdOf(DEQING, `demo-${story.id}`),
        division: DEQING,
        subject,
        title: story.title,
        text: step.text,
        until,
      };
    }
    case 'comment':
      return { kind: 'comment', comment: step.id, shown: step.shown, text: step.text };
    case 'answer':
      return { kind: 'answer', comment: step.comment, text: step.text, taken: step.taken };
    case 'close':
      return { kind: 'close', report: step.report };
    case 'propose':
    case 'approve':
    case 'begin':
    case 'review':
    case 'adopt':
      return undefined;
  }
}

async function tellStep(telling: Telling, step: PilotStep, nth: number): Promise<Result<unknown>> {
  const { room, story, id } = telling;
  const at = ago(telling.now, step.ago, nth);
  const key = `demo pilot ${story.id} ${nth}`;
  const order = { actor: actorOf(room.pilots, step.who), person: step.who, idempotencyKey: key, requestId: key, now: at, payload: key };
  if (step.do === 'adopt') return adoptBy(room, { ...order, id, reasons: step.reasons, effectiveOn: addDays(dayOfInstant(at), 1) });
  const spoken = consultationCommandOf(telling, step, at);
  if (spoken !== undefined)
    return changeConsultation(room.pilots.corridor, { ...order, id: consultationIdOf(DEQING, `demo-${story.id}`), command: spoken });
  const command = await pilotCommandOf(telling, step, at);
  if (command === undefined) return { ok: false, refusal: { code: 'nothing-to-try' } };
  return changePilot(room.pilots, { ...order, id, command });
}

/** Tells each story once; a second time nothing happens. */
export async function fillPilots(parts: DemoPilots): Promise<void> {
  for (const story of pilotStories) {
    const id = pilotIdOf(DEQING, `demo-${story.id}`);
    if ((await findPilot(sqlOf(parts.room.pilots.pool), pilotKey(id))) !== undefined) continue;
    for (const [nth, step] of story.steps.entries()) {
      const done = await tellStep({ ...parts, story, id }, step, nth);
      if (done.ok) continue;
      parts.log.warn({ story: story.id, act: step.do, refusal: done.refusal }, 'a pilot of the demo was not told to its end');
      break;
    }
  }
  await parts.room.editions.editions.refresh();
}
