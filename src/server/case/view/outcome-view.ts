/** Of a part, what comes around a decision: what its reader sees. */
import { printedFields, printedOf } from '#domain/case/decide-correction.ts';
import { findRevocationGround } from '#domain/case/revocation-grounds.ts';
import type { Part } from '#domain/case/state.ts';
import { dayText, instantText } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { PartView } from '#contract/view/case.ts';
import type { partOutcomeView } from '#contract/view/part-outcome.ts';
import { shownOf } from '../shown-proposal.ts';
import { basisView, officeView } from '../words.ts';
import type { PartScene } from './part-view.ts';

type Shown = Pick<PartView, keyof typeof partOutcomeView>;

/** What is being decided is between the officers of the part; what was decided, and what the holder is told, is for all who see it in full. */
export function outcomeView(scene: PartScene, part: Part, full: boolean): Shown {
  const officer = full && scene.actor?.kind === 'officer';
  const [extension] = part.plan.limit.extensions;
  return {
    review: part.plan.kind === 'item' ? (part.plan.review ?? null) : null,
    proposal: officer ? proposalView(scene, part) : null,
    returned: officer && part.returned !== undefined ? { reason: part.returned.reason, at: instantText(part.returned.at) } : null,
    extension:
      full && extension !== undefined
        ? { level: extension.approver, term: extension.term, basis: basisView(scene.catalogue, extension.basis) }
        : null,
    extensionAsked: officer ? askedView(scene, part) : null,
    extensionRefused:
      officer && part.extensionRefused !== undefined
        ? { reason: part.extensionRefused.reason, at: instantText(part.extensionRefused.at) }
        : null,
    corrections: full ? correctionViews(scene, part) : [],
    correctable: officer ? correctable(scene, part) : [],
    announced: full ? announcedView(scene, part) : null,
  };
}

const nameOf = ({ officers }: PartScene, person: string): string => officers?.get(person) ?? person;

function proposalView(scene: PartScene, part: Part): PartView['proposal'] {
  const { proposal } = part;
  if (proposal === undefined) return null;
  const { id, parts, outcome, conditions, reasons, articles, by, at } = proposal;
  return {
    id,
    parts: [...parts],
    outcome,
    conditions: [...conditions],
    reasons,
    articles: articles.map((basis) => basisView(scene.catalogue, basis)),
    by: nameOf(scene, by),
    at: instantText(at),
    shown: shownOf(scene.state, part) ?? '',
  };
}

function askedView(scene: PartScene, { extensionAsked: asked, division }: Part): PartView['extensionAsked'] {
  if (asked === undefined) return null;
  const { reason, level, office, term, basis, by, at } = asked;
  return {
    reason,
    level,
    office: officeView(scene.catalogue, office, division),
    term,
    basis: basisView(scene.catalogue, basis),
    by: nameOf(scene, by),
    at: instantText(at),
  };
}

/** How a place in a decision is called: 理由, 第1项条件, or the answer's own label on the certificate. */
function labelOf({ definition }: PartScene, part: Part, field: string): Text {
  if (field === 'reasons') return { zh: '理由', en: 'Reasons' };
  const condition = /^condition:(\d+)$/.exec(field)?.[1];
  if (condition !== undefined) return { zh: `第${Number(condition) + 1}项条件`, en: `Condition ${Number(condition) + 1}` };
  const item = part.plan.kind === 'item' ? definition.items.get(part.plan.item) : undefined;
  return item?.result?.fields.find((each) => `printed:${each.field}` === field)?.label ?? { zh: field, en: field };
}

const correctionViews = (scene: PartScene, part: Part): Shown['corrections'] =>
  (part.decisions.at(-1)?.corrections ?? []).map(({ id, at, reason, slips }) => ({
    id,
    at: instantText(at),
    reason,
    slips: slips.map((slip) => ({ ...slip, label: labelOf(scene, part, slip.field) })),
  }));

function correctable(scene: PartScene, part: Part): Shown['correctable'] {
  const decision = part.decisions.at(-1);
  if (decision === undefined || !['granted', 'refused', 'issued', 'delivered'].includes(part.state)) return [];
  const places = [
    ...(decision.reasons === '' ? [] : [{ field: 'reasons', value: decision.reasons }]),
    ...decision.conditions.map((value, index) => ({ field: `condition:${index}`, value })),
    ...(part.certificate === undefined ? [] : printedFields(part, scene.definition)).flatMap((id) => {
      const value = printedOf(scene.state, part, id);
      return value === undefined ? [] : [{ field: `printed:${id}`, value }];
    }),
  ];
  return places.map((place) => ({ ...place, label: labelOf(scene, part, place.field) }));
}

function announcedView({ catalogue }: PartScene, { announced }: Part): PartView['announced'] {
  const ground = announced === undefined ? undefined : findRevocationGround(announced.ground);
  if (announced === undefined || ground === undefined) return null;
  return {
    ground: ground.id,
    act: ground.act,
    name: ground.name,
    basis: basisView(catalogue, ground.basis),
    compensation: ground.compensation,
    reasons: announced.reasons,
    until: dayText(announced.until),
    at: instantText(announced.at),
    stated: announced.stated.map(({ text, way, at }) => ({ text, way, at: instantText(at) })),
  };
}

/** Officers whose names these show. */
export const outcomeOfficers = (parts: Iterable<Part>): readonly string[] =>
  [...parts].flatMap(({ proposal, extensionAsked }) => [
    ...(proposal === undefined ? [] : [proposal.by]),
    ...(extensionAsked === undefined ? [] : [extensionAsked.by]),
  ]);
