/** A pilot as offices and the public read it. */
import { calendarAt } from '#domain/clock/local-calendar.ts';
import type { PilotScene } from '#domain/pilot/decide-pilot.ts';
import { pilotActs } from '#domain/pilot/pilot-acts.ts';
import { mayPropose } from '#domain/pilot/pilot-people.ts';
import { findingOf } from '#domain/pilot/difference.ts';
import { sayEffect, sayMethod, sayWarning } from '#domain/pilot/difference-words.ts';
import type { Evaluation } from '#domain/pilot/evaluation.ts';
import type { PilotActor, PilotEvent, PilotReview, PilotState } from '#domain/pilot/pilot.ts';
import { lightOf, tagOf } from '#domain/pilot/stage-of.ts';
import { brandAs, type DivisionCode, type PersonId } from '#domain/kernel/brand.ts';
import { dayOf, dayText, instantText, type Day } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { MeasureId } from '#domain/measure/measure.ts';
import { sayImprovement } from '#domain/overlay/improvement-words.ts';
import type { EvaluationView, LibraryRow, PilotRow, PilotView, PublicPilot } from '#contract/view/pilot.ts';
import { betterThan, holdsIn, triedWords, type Heard, type PilotRoom } from './pilot-room.ts';

type Named = Pick<PilotRoom, 'catalogue'>;
const PROVINCE = brandAs<DivisionCode>(330_000);

export const placeView = ({ catalogue }: Named, code: DivisionCode) => ({
  code: code as number,
  name: catalogue.divisions.get(code)?.name ?? { zh: String(code), en: String(code) },
});
export const itemView = ({ catalogue }: Named, { item }: Pick<PilotState, 'item'>) => ({
  id: item as string,
  name: catalogue.items.get(item)?.name ?? { zh: item, en: item },
});
const measureName = ({ catalogue }: Named, id: string): Text => catalogue.measures.get(brandAs<MeasureId>(id))?.name ?? { zh: id, en: id };

export function evaluationView(room: Named, evaluation: Evaluation): EvaluationView {
  const { effect, measure, unit, better, expected, months, began } = evaluation;
  const { by, estimate, interval, detectable, trend, counted, warnings } = effect;
  return {
    measure,
    name: measureName(room, measure),
    formula: sayMethod(effect),
    unit,
    better,
    expected,
    months: [...months],
    began,
    by,
    estimate,
    interval,
    detectable,
    trend,
    counted: { places: [...counted.places], months: [...counted.months], cases: [...counted.cases] },
    said: findingOf(effect, better),
    sentence: sayEffect(evaluation),
    warnings: warnings.map((code) => ({ code, words: sayWarning(code, evaluation) })),
  };
}

export function pilotRow(room: Named, pilot: PilotState, today: Day, heard: Heard | undefined): PilotRow {
  const [first] = pilot.review?.evaluations ?? [];
  return {
    id: pilot.id,
    title: pilot.title,
    division: placeView(room, pilot.division),
    places: pilot.places.map((place) => placeView(room, place)),
    item: itemView(room, pilot),
    state: pilot.state,
    tag: tagOf(pilot, today, heard?.state === 'open'),
    light: lightOf(pilot, today, calendarAt(room.catalogue.calendar, pilot.division)),
    begunOn: pilot.begunOn === undefined ? null : dayText(pilot.begunOn),
    until: pilot.until === undefined ? null : dayText(pilot.until),
    words: [...wordsOf(room, pilot)],
    finding: first === undefined ? null : sayEffect(first),
    said: first === undefined ? null : findingOf(first.effect, first.better),
  };
}

/** Once adopted it is no better than the standard any more: what it was is told by the event, kept with the proposal. */
const wordsOf = (room: Named, pilot: PilotState): readonly Text[] => {
  const now = triedWords(room, pilot);
  return now.length > 0 ? now : pilot.tried.words;
};

const standardView = ({ standard }: PilotState) =>
  standard === undefined ? null : { ...standard, effectiveOn: dayText(standard.effectiveOn) };
const decidedView = ({ decided }: PilotState) =>
  decided === undefined ? null : { decision: decided.decision, reasons: decided.reasons, at: instantText(decided.at) };
const takenView = (room: Named, { takenOver }: PilotState) =>
  takenOver.map(({ division, at, draft }) => ({ division: placeView(room, division), at: instantText(at), draft }));

export const publicPilot = (room: Named, pilot: PilotState, today: Day, heard: Heard | undefined): PublicPilot => ({
  ...pilotRow(room, pilot, today, heard),
  hypothesis: pilot.hypothesis,
  consultation: heard === undefined ? null : { id: heard.id, open: heard.open },
  decided: decidedView(pilot),
  standard: standardView(pilot),
});

/** @param actor who might take it over. */
export function libraryRow(
  room: Named,
  pilot: PilotState,
  today: Day,
  heard: Heard | undefined,
  actor: PilotActor,
): LibraryRow | undefined {
  const { review } = pilot;
  if (review === undefined || pilot.decided === undefined) return undefined;
  const decided = decidedView(pilot);
  return {
    ...pilotRow(room, pilot, today, heard),
    findings: review.findings,
    lessons: review.lessons,
    sentences: review.evaluations.map((each) => ({
      name: measureName(room, each.measure),
      words: sayEffect(each),
      said: findingOf(each.effect, each.better),
    })),
    decided: decided === null ? null : { decision: decided.decision, at: decided.at },
    standard: standardView(pilot),
    takenOver: takenView(room, pilot),
    consultation: heard?.id ?? null,
    mayTakeOver: mayTakeOver(room, pilot, actor),
  };
}

const mayTakeOver = (room: Named, pilot: PilotState, actor: PilotActor): boolean =>
  actor.kind === 'officer' &&
  pilot.review !== undefined &&
  actor.division !== PROVINCE &&
  !pilot.places.includes(actor.division) &&
  mayPropose(actor, actor.division) &&
  !holdsIn(room, actor.division, pilot);

export type Shown = {
  readonly pilot: PilotState;
  readonly events: readonly PilotEvent[];
  readonly scene: PilotScene;
  readonly heard: Heard | undefined;
  readonly evaluations: readonly Evaluation[];
  readonly asOf: string | null;
  readonly next: { readonly version: number; readonly standing: number; readonly moving: boolean };
  readonly today: Day;
};

const saidIn = (event: PilotEvent): string => {
  if ('reasons' in event) return event.reasons;
  return event.kind === 'ComparisonChosen' ? event.comparison.reasons : '';
};

type NameOf = (person: PersonId) => Promise<string>;
const reviewView = async ({ findings, lessons, recommendation, by, at }: PilotReview, nameOf: NameOf) => ({
  findings,
  lessons,
  recommendation,
  by: await nameOf(by),
  at: instantText(at),
});
const heardView = ({ id, open, state, until, comments, taken }: Heard) => ({
  id,
  open,
  closed: state === 'closed',
  until: dayText(dayOf(until)),
  comments,
  taken,
});
const measureWords = (room: Named, id: string) => ({
  name: measureName(room, id),
  unit: room.catalogue.measures.get(brandAs<MeasureId>(id))?.unit ?? 'count',
});

export async function pilotView(room: PilotRoom, shown: Shown): Promise<PilotView> {
  const { pilot, events, scene, heard, evaluations, next, today } = shown;
  const nameOf = async (person: PersonId): Promise<string> => (await room.nameOf(person)) ?? person;
  const { review, decided, comparison } = pilot;
  const place = (code: DivisionCode) => placeView(room, code);
  const by = async (event: PilotEvent): Promise<string> => (event.by.kind === 'system' ? '' : nameOf(event.by.person));
  return {
    ...pilotRow(room, pilot, today, heard),
    hypothesis: pilot.hypothesis,
    risks: pilot.risks,
    owner: pilot.owner,
    office: room.catalogue.offices.get(pilot.office)?.name ?? { zh: pilot.office, en: pilot.office },
    days: pilot.days,
    measures: pilot.measures.map((each) => ({ ...each, ...measureWords(room, each.measure) })),
    source: pilot.tried.source,
    comparison: { places: comparison.places.map(place), proposed: comparison.proposed.map(place), reasons: comparison.reasons },
    inForce: pilot.places.map((code) => ({ place: place(code), holds: holdsIn(room, code, pilot) })),
    evaluations: evaluations.map((each) => evaluationView(room, each)),
    asOf: review === undefined ? shown.asOf : null,
    review: review === undefined ? null : await reviewView(review, nameOf),
    decided: decided === undefined ? null : { ...decided, by: await nameOf(decided.by), at: instantText(decided.at) },
    standard: standardView(pilot),
    takenOver: takenView(room, pilot),
    consultation: heard === undefined ? null : heardView(heard),
    adoption: adoptionOf(room, pilot, next),
    history: await Promise.all(
      events.map(async (event) => ({ kind: event.kind, at: instantText(event.at), by: await by(event), words: saidIn(event) })),
    ),
    acts: [...pilotActs(pilot, scene)],
    mayTakeOver: mayTakeOver(room, pilot, scene.actor),
  };
}

/** What the act of adopting would publish, said before it is pressed. */
function adoptionOf(room: Named, pilot: PilotState, { version, standing, moving }: Shown['next']): PilotView['adoption'] {
  const standard = room.catalogue.items.get(pilot.item);
  if (standard === undefined || pilot.state === 'adopted') return null;
  const better = betterThan(standard, PROVINCE, pilot.tried);
  const words = better.flatMap((improvement) => sayImprovement(improvement) ?? []);
  return better.length === 0 ? null : { version, standing, words, moving };
}
