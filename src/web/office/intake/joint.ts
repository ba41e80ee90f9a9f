/** Several previews as one: one table of parts, one list of papers, one form; and back to the matters they belong to. */
import type { CaseView, PartView } from '#contract/view/case.ts';
import type { Guide, GuideMaterial } from '#contract/view/guide.ts';
import type { FieldView } from '#contract/view/plain.ts';
import type { WalkIn, WalkInPreview } from '#contract/view/walk-in.ts';
import type { Answers } from '#web/ui/form/answer.ts';
import { listOf } from '../shell/words.ts';
import type { Typed } from './typed.ts';

/** Parts of different matters may have the same name: over all matters a part is `<matter>/<part>`. */
export const jointId = (matter: string, part: string): string => `${matter}/${part}`;
export const matterOf = (joint: string): string => joint.slice(0, joint.indexOf('/'));
export const ownId = (joint: string): string => joint.slice(joint.indexOf('/') + 1);

const jointPart = (matter: string, part: PartView): PartView => ({
  ...part,
  id: jointId(matter, part.id),
  needs: part.needs.map((need) => ({ ...need, part: jointId(matter, need.part) })),
});

/** One view over all matters that can be filed here; undefined as long as there is none. */
export const jointView = (previews: readonly WalkInPreview[], walkIn: WalkIn): CaseView | undefined => {
  const views = previews.flatMap(({ view }) => view ?? []);
  const [first] = views;
  if (first === undefined) return undefined;
  return {
    ...first,
    number: '',
    matter: { ...first.matter, name: listOf(views.map(({ matter }) => matter.name)) },
    title: '',
    parties: [
      { id: 'lead', role: 'lead', kind: 'applicant', name: walkIn.person.name, identifier: walkIn.person.identifier, signed: true },
      ...(walkIn.agent === null
        ? []
        : [{ id: 'agent', role: 'agent', kind: 'agent', name: walkIn.agent.name, identifier: walkIn.agent.identifier, signed: false }]),
    ],
    parts: views.flatMap(({ matter, parts }) => parts.map((part) => jointPart(matter.id, part))),
    allowed: views.flatMap(({ matter, allowed }) =>
      allowed.map((one) => ({ ...one, part: one.part === null ? null : jointId(matter.id, one.part) })),
    ),
  };
};

/** Promised terms of all matters, found by the joint ids of their steps. */
export const jointGuide = (previews: readonly WalkInPreview[]): Guide | undefined => {
  const [first] = previews;
  if (first === undefined) return undefined;
  const steps = previews.flatMap(({ guide }) => guide.steps.map((step) => ({ ...step, id: jointId(guide.id, step.id) })));
  return { ...first.guide, steps, basis: previews.flatMap(({ guide }) => guide.basis) };
};

const unique = <Value>(values: readonly Value[], idOf: (value: Value) => string): readonly Value[] =>
  [...new Map(values.toReversed().map((value) => [idOf(value), value])).values()].toReversed();

/** Papers by id, for the commitments that may stand for them. */
export const waysOf = (previews: readonly WalkInPreview[]): ReadonlyMap<string, GuideMaterial> =>
  new Map(previews.flatMap(({ guide }) => guide.materials.map((material) => [material.id, material])));

/** A role somebody stands in beside the one at the window, with the questions that name and number answer. */
export type Place = { readonly at: string; readonly matter: string; readonly role: Guide['roles'][number]; readonly optional: boolean };

/** Whoever is at the window leads, a firm under the role that is open to firms; an agent stands there themself. */
export const placesOf = (previews: readonly WalkInPreview[]): readonly Place[] =>
  previews.flatMap(({ guide, lead }) =>
    guide.roles
      .filter((role) => role.id !== lead && role.kind !== 'agent')
      .map((role) => ({ at: jointId(guide.id, role.id), matter: guide.id, role, optional: role.min === 0 })),
  );

const answeredBy = (place: Place): readonly string[] => [`${place.role.id}.name`, `${place.role.id}.identifier`];

/** Names and numbers of the others answer the questions about them: nobody types them twice. */
export const peopleAnswers = (places: readonly Place[], people: Typed['people']): Answers =>
  Object.fromEntries(
    places.flatMap((place) => {
      const person = people[place.at];
      const [name = '', identifier = ''] = answeredBy(place);
      if (person === undefined) return [];
      return [[name, person.name.trim()] as const, [identifier, person.identifier.trim()] as const].filter(([, value]) => value !== '');
    }),
  );

export type JointForm = {
  readonly situation: readonly FieldView[];
  readonly ask: readonly FieldView[];
  readonly confirm: WalkInPreview['confirm'];
  /** Left open: a register will say it, and the person may. */
  readonly later: readonly FieldView[];
};

/** One form over all matters: what the situation asked is not asked again, what people's fields answer neither. */
export const jointForm = (previews: readonly WalkInPreview[], holds: (when: string | undefined) => boolean | undefined): JointForm => {
  const places = placesOf(previews);
  const told = new Set(places.flatMap(answeredBy));
  const situation = unique(
    previews.flatMap((one) => one.situation),
    ({ id }) => id,
  ).filter((field) => holds(field.when) === true);
  const asked = new Set(previews.flatMap((one) => one.situation.map(({ id }) => id)));
  const ask = unique(
    previews.flatMap((one) => one.ask),
    ({ id }) => id,
  ).filter((field) => !asked.has(field.id) && !told.has(field.id) && holds(field.when) === true);
  const open = new Set(ask.map(({ id }) => id));
  return {
    situation,
    ask,
    later: unique(
      previews.flatMap((one) => one.later),
      ({ id }) => id,
    ).filter((field) => !open.has(field.id) && holds(field.when) === true),
    confirm: unique(
      previews.flatMap((one) => one.confirm),
      ({ field }) => field.id,
    ).filter(({ field }) => !open.has(field.id) && !asked.has(field.id)),
  };
};
