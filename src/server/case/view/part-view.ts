/** A part as its reader sees it: in full, or by state, dates and result only. */
import { calendarAt } from '#domain/clock/local-calendar.ts';
import type { Actor } from '#domain/case/actor.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import { hasEnded } from '#domain/case/graph.ts';
import { remedyDaysOf } from '#domain/case/served.ts';
import type { CaseState, Decision, MaterialGiven, Missing, Part } from '#domain/case/state.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { findStopGround } from '#domain/clock/grounds.ts';
import { dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { ClockView, PartView } from '#contract/view/case.ts';
import type { Light } from '#contract/view/plain.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { CertificateRow } from '../case-room.ts';
import { plannedEnd } from '../planned-marks.ts';
import { expectedEnd } from '../promise.ts';
import { basisView, dayOrNull, departmentName, officeView } from '../words.ts';
import { askedView } from './asked-view.ts';
import { clockView } from './clock-view.ts';
import { handlingView } from './handling-view.ts';
import { inquiryView } from './inquiry-view.ts';
import { outcomeView } from './outcome-view.ts';
import { visitViews } from './visit-view.ts';
import { causeText, type Names } from './sentences.ts';

export type PartScene = {
  readonly catalogue: Catalogue;
  readonly definition: CaseDefinition;
  readonly state: CaseState;
  readonly now: Instant;
  readonly names: Names;
  readonly certificates: ReadonlyMap<string, CertificateRow>;
  /** Names of officers who were at an inspection or chair a hearing. */
  readonly officers?: ReadonlyMap<string, string>;
  /** Parts that the department handles in its own system. */
  readonly systems?: ReadonlyMap<string, NonNullable<PartView['system']>>;
  /** Who reads, where acts of their own depend on it. */
  readonly actor?: Actor;
};

/** Ended, waiting for somebody, or the clock's own light. */
export function lightOf(part: Part, clock: ClockView | undefined): Light {
  if (hasEnded(part) || part.state === 'granted' || part.state === 'issued') return 'done';
  return clock === undefined || part.state === 'supplement' ? 'wait' : clock.light;
}

export const partClock = ({ definition, catalogue, now }: PartScene, part: Part): ClockView | undefined =>
  clockView(part, calendarAt(definition.calendar, part.division), now, (basis) => basisView(catalogue, basis));

export function partView(scene: PartScene, part: Part, full: boolean): PartView {
  const { catalogue, definition } = scene;
  const { plan } = part;
  const clock = partClock(scene, part);
  const item = plan.kind === 'item' ? definition.items.get(plan.item) : undefined;
  const decision = part.decisions.at(-1);
  return {
    id: part.id,
    kind: plan.kind,
    name: plan.name,
    office: officeView(catalogue, part.office, part.division),
    state: part.state,
    light: lightOf(part, clock),
    since: instantText(part.since),
    clock: clock ?? null,
    expected: dayOrNull(expectedEnd(scene.state, part, definition.calendar, scene.now)),
    counted: plan.counted,
    needs: plan.needs.map(({ part: needed, needs, hard }) => ({ part: needed, needs, hard })),
    ...(plan.kind === 'item' ? { handling: plan.handling } : {}),
    ...(plan.kind === 'outside' ? { by: plan.by } : {}),
    ...(plan.kind === 'opinion' ? { of: plan.of, ...(full ? { question: plan.question } : {}) } : {}),
    stops: part.stops.map((stop) => stopView(scene, stop, full)),
    visits: full ? visitViews(scene, part) : [],
    stopGrounds: full && plan.kind === 'item' ? plan.stopGrounds.flatMap((id) => groundView(catalogue, id)) : [],
    gaps: full ? owedView(part.gaps) : null,
    supplement: full ? owedView(part.supplement) : null,
    decision: decision === undefined ? null : decisionView(scene, decision, item, full),
    opinion:
      part.opinion === undefined ? null : { answer: part.opinion.answer, text: full ? part.opinion.text : '', deemed: part.opinion.deemed },
    certificate: certificateView(scene, part),
    cause: part.cause === undefined ? null : causeView(scene, part.cause),
    materials: full && item !== undefined && plan.kind === 'item' ? materialsView(scene, plan.materials, item) : [],
    asked: full && item !== undefined ? askedView(scene, part, item) : null,
    full,
    ...(full ? { ...fallenView(scene, part), ...ownSystemView(scene, part) } : {}),
    ...handlingView(scene, part, full),
    ...inquiryView(scene, part, full),
    ...outcomeView(scene, part, full),
  };
}

const ownSystemView = ({ systems }: PartScene, { id }: Part): Pick<PartView, 'system'> => {
  const system = systems?.get(id);
  return system === undefined ? {} : { system };
};

/** What fell under the part, and what a grant of it would fell. */
function fallenView({ state }: PartScene, { plan, fallen = [] }: Part): Pick<PartView, 'fallen' | 'revokes'> {
  const named = plan.kind === 'item' && plan.revokes !== undefined ? state.answers[plan.revokes] : undefined;
  return {
    ...(fallen.length === 0
      ? {}
      : { fallen: fallen.map(({ certificate, number, name, status }) => ({ id: certificate, number, name, status })) }),
    ...(typeof named === 'string' ? { revokes: named } : {}),
  };
}

const owedView = (owed: Part['gaps']): PartView['gaps'] =>
  owed === undefined ? null : { missing: owed.missing.map(missingView), until: dayText(owed.until), servedOn: dayOrNull(owed.servedOn) };

const causeView = ({ catalogue, names }: PartScene, cause: NonNullable<Part['cause']>): PartView['cause'] => ({
  text: causeText(cause, names),
  basis: cause.kind === 'predecessor' ? null : basisView(catalogue, cause.basis),
});

function stopView({ catalogue, definition }: PartScene, stop: Part['stops'][number], full: boolean): PartView['stops'][number] {
  const [ground] = groundView(catalogue, stop.ground);
  return {
    id: stop.id,
    ground: stop.ground,
    name: ground?.name ?? { zh: stop.ground, en: stop.ground },
    basis: ground?.basis ?? basisView(catalogue, { law: 'administrative-licensing-law-2019', article: 45 }),
    from: instantText(stop.from),
    plannedDays: stop.plannedDays,
    plannedUntil: dayText(plannedEnd(stop, definition.calendar)),
    note: full ? stop.note : '',
  };
}

function groundView(catalogue: Catalogue, id: string): PartView['stopGrounds'] {
  const ground = findStopGround(id);
  return ground === undefined ? [] : [{ id, name: ground.name, basis: basisView(catalogue, ground.basis) }];
}

const missingView = ({ material, field, what }: Missing) => ({
  ...(material === undefined ? {} : { material }),
  ...(field === undefined ? {} : { field }),
  what,
});

/** Result and dates are for every reader; reasons and conditions for those who see the part in full. */
function decisionView(scene: PartScene, decision: Decision, item: Item | undefined, full: boolean): NonNullable<PartView['decision']> {
  const { catalogue, definition } = scene;
  const last = decision.servedOn === undefined || !full ? undefined : remedyDaysOf(decision.servedOn, definition.calendar);
  return {
    id: decision.id,
    outcome: decision.outcome,
    basis: decision.basis,
    at: instantText(decision.at),
    conditions: full ? [...decision.conditions] : [],
    reasons: full ? decision.reasons : '',
    articles: full ? decision.articles.map((basis) => basisView(catalogue, basis)) : [],
    ...(full && item !== undefined ? { remedies: item.remedies } : {}),
    servedOn: dayOrNull(decision.servedOn),
    remediesUntil: last === undefined ? null : { reconsideration: dayText(last.reconsideration), litigation: dayText(last.litigation) },
  };
}

function certificateView({ definition, certificates }: PartScene, part: Part): PartView['certificate'] {
  const { certificate, plan } = part;
  if (certificate === undefined || plan.kind !== 'item') return null;
  const row = certificates.get(certificate);
  const name = row?.name ?? definition.items.get(plan.item)?.result?.name ?? plan.name;
  return { id: certificate, kind: row?.kind ?? plan.certificate ?? '', name, status: row?.status ?? 'active' };
}

type PlannedMaterials = Extract<Part['plan'], { kind: 'item' }>['materials'];

/** What the part asked for, and what it did not have to ask for because a department holds it. */
function materialsView({ catalogue, state }: PartScene, planned: PlannedMaterials, item: Item): PartView['materials'] {
  const asked = planned.map(({ id, name, required, gap }) => ({ id, name, required, gap, ...givenView(state.given[id]), heldBy: null }));
  const ids = new Set(planned.map(({ id }): string => id));
  const held = item.materials.flatMap((material): PartView['materials'] => {
    const [first] = material.satisfiedBy;
    if (ids.has(material.id) || first === undefined || (first.by !== 'fact' && first.by !== 'certificate')) return [];
    const given = state.given[material.id];
    const common = { id: material.id, name: material.name, required: material.need === 'required', gap: false };
    // For this person nobody held it, or its register was silent: it was brought.
    if (given?.by === 'file' || given?.by === 'original' || given?.by === 'commitment')
      return [{ ...common, ...givenView(given), heldBy: null }];
    const heldBy = departmentName(catalogue, first.heldBy);
    return [{ ...common, ...givenView(given), given: given?.by ?? first.by, heldBy }];
  });
  return [...asked, ...held];
}

type GivenView = { readonly given: string | null; readonly file: string | null; readonly certificate?: string };

const givenView = (given: MaterialGiven | undefined): GivenView => ({
  given: given?.by ?? null,
  file: given?.by === 'file' ? given.file : null,
  ...(given?.by === 'certificate' ? { certificate: given.certificate } : {}),
});
