/** A case as its reader sees it; nothing is returned that this reader may not see. */
import type { Actor } from '#domain/case/actor.ts';
import { allowed } from '#domain/case/allowed.ts';
import { signsFor } from '#domain/case/capacity.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import { maskIdentifier } from '#domain/party/mask.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { instantText } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { caseActs, type CaseAct } from '#contract/case-act-names.ts';
import type { CaseView, ClockView, PartView } from '#contract/view/case.ts';
import type { Light } from '#contract/view/plain.ts';
import type { PaperEntry } from '#server/document/papers-of.ts';
import { divisionName } from '../draft-view.ts';
import { earlierFiles } from '../earlier-papers.ts';
import { isDoneThere } from '../handled-elsewhere.ts';
import { doneByOf } from '../promise.ts';
import { readsInFull, type Reader } from '../reader.ts';
import { answerText, dayOrNull, officeName } from '../words.ts';
import { awaitedView } from './awaited-view.ts';
import { answerFrom } from './answer-from.ts';
import { budgetView } from './budget-view.ts';
import { deliveryView } from './delivery-view.ts';
import { withHands } from './handling-view.ts';
import { lightOf, partClock, partView, type PartScene } from './part-view.ts';
import { sharedView, type KnownOfParties } from './shared-view.ts';
import { timelineView } from './timeline-view.ts';

export type CaseScene = PartScene & {
  readonly events: readonly CaseEvent[];
  readonly actor: Actor;
  readonly reader: Reader;
  /** Those this reader may have. */
  readonly papers: readonly PaperEntry[];
  readonly language: 'zh' | 'en';
  /** Names of people who acted, where one of them acted for another or several apply. */
  readonly people?: ReadonlyMap<string, string>;
  /** What registers say of the parties, where an officer handles the case. */
  readonly known?: KnownOfParties;
  /** The case as it is, where the one shown is past: what somebody may see is judged by it, and nothing is done in the past. */
  readonly present?: CaseState;
};

/** Beside each paper the ones it replaced. */
const withEarlier = (part: PartView, events: readonly CaseEvent[]): PartView => ({
  ...part,
  materials: part.materials.map((material) => {
    const earlier = earlierFiles(events, material.id, material.file);
    return earlier.length === 0 ? material : { ...material, earlier: [...earlier] };
  }),
});

export function caseView(scene: CaseScene): CaseView {
  const { state, definition, catalogue, now, actor, papers } = scene;
  const { matter } = definition;
  const parts = state.order.flatMap((id) => state.parts.get(id) ?? []);
  return {
    number: state.number,
    version: state.seq,
    title: state.title,
    matter: { id: matter.id, name: matter.name, kind: matter.kind },
    division: { code: state.division, name: divisionName(catalogue, state.division) },
    state: state.state,
    channel: state.channel,
    submittedAt: instantText(state.submittedAt),
    endedAt: state.endedAt === undefined ? null : instantText(state.endedAt),
    visits: state.visits.map(({ at, reason }) => ({ at: instantText(at), reason })),
    parties: partiesView(scene),
    clock: slowestClock(scene),
    doneBy: dayOrNull(doneByOf(state, definition.calendar, now)),
    light: caseLight(scene),
    budget: budgetView(scene),
    delivery: deliveryView(scene),
    parts: parts.map((part) => withEarlier(withHands(partView(scene, part, readsInFull(scene, part)), part, actor), scene.events)),
    timeline: timelineView(scene),
    papers: papers.map(({ id, kind, title, at }) => ({ id, kind, title, at: instantText(at) })),
    answers: answersView(scene),
    awaited: awaitedView(scene),
    shared: sharedView(scene, scene.known ?? new Map()),
    allowed: (scene.present === undefined ? allowed(state, actor, now) : []).flatMap(({ command, part, because }) =>
      isAct(command) && !(part !== undefined && scene.systems?.has(part) === true && isDoneThere(command))
        ? [{ act: command, part: part ?? null, because: because ?? null }]
        : [],
    ),
  };
}

const partiesView = ({ state, actor, now }: CaseScene): CaseView['parties'] =>
  state.parties.map((party) => ({
    id: party.id,
    role: party.role,
    kind: party.kind,
    name: party.name,
    identifier: party.identifier === undefined ? null : maskIdentifier(party.identifier.value),
    signed: party.signedAt !== undefined,
    ...(party.until === undefined ? {} : { former: true }),
    ...(signsFor(state, party, actor, now) ? { mine: true } : {}),
  }));

const isAct = (command: string): command is CaseAct => (caseActs as readonly string[]).includes(command);

/** The running part whose last day is the latest: it decides when the whole is done. */
export function slowestClock(scene: PartScene): (ClockView & { readonly part: string }) | null {
  let slowest: (ClockView & { readonly part: string }) | null = null;
  for (const part of scene.state.parts.values()) {
    if (part.state !== 'accepted' && part.state !== 'reviewing') continue;
    const clock = partClock(scene, part);
    if (clock !== undefined && (slowest === null || clock.due > slowest.due)) slowest = { ...clock, part: part.id };
  }
  return slowest;
}

const order: readonly Light[] = ['late', 'near', 'stop', 'ok', 'wait'];

/** The worst light of what is still open. */
export function caseLight(scene: PartScene): Light {
  if (scene.state.state !== 'running') return 'done';
  const lights = new Set([...scene.state.parts.values()].map((part) => lightOf(part, partClock(scene, part))));
  return order.find((light) => lights.has(light)) ?? 'done';
}

/** Fields of the matter and of the items this reader sees in full. */
function answersView(scene: CaseScene): CaseView['answers'] {
  const { state, definition, catalogue, language } = scene;
  const own = [...state.parts.values()].filter((part) => readsInFull(scene, part));
  const items = own.flatMap((part) => (part.plan.kind === 'item' ? (definition.items.get(part.plan.item) ?? []) : []));
  const fields = [...definition.matter.situation, ...definition.matter.fields, ...items.flatMap((item) => item.fields)];
  const answers: Readonly<Record<string, unknown>> = { ...state.situation, ...state.answers };
  const seen = new Set<string>();
  return fields.flatMap((field) => {
    const value = answers[field.id];
    if (value === undefined || seen.has(field.id)) return [];
    seen.add(field.id);
    const text =
      field.type === 'division'
        ? divisionName(catalogue, brandAs<DivisionCode>(Number(value)))[language]
        : answerText(field, value, language);
    const from = answerFrom(scene, field);
    const shown = field.type === 'identifier' ? maskIdentifier(text) : text;
    return [{ field: field.id, label: field.label, value: shown, ...(from === undefined ? {} : { from }) }];
  });
}

/** Names for sentences: of parts (those dropped keep the name of their plan's event) and of offices. */
export function namesOf(scene: Pick<PartScene, 'catalogue' | 'state'>): PartScene['names'] {
  const unknown = (id: string): Text => ({ zh: id, en: id });
  const planOf = (id: string) => [...scene.state.parts.values()].find((part) => part.id === id)?.plan;
  return {
    part: (id) => planOf(id)?.name ?? unknown(id),
    isOpinion: (id) => planOf(id)?.kind === 'opinion',
    office: (id) => officeName(scene.catalogue, id as Parameters<typeof officeName>[1]),
  };
}
