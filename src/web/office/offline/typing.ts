/** What is typed for somebody without a line: kept, encrypted, with every change, and turned into the application that is sealed. */
import type { Guide, GuideMaterial } from '#contract/view/guide.ts';
import type { WalkInPreview } from '#contract/view/walk-in.ts';
import type { OfflineApplication } from '#contract/view/offline.ts';
import { leadRoleOf } from '#domain/catalogue/lead-role.ts';
import type { Answers } from '#web/ui/form/answer.ts';
import type { Holds } from '#web/ui/form/conditions.ts';
import { kindOf } from '../intake/file-body.ts';
import { jointForm, peopleAnswers, placesOf, type JointForm, type Place } from '../intake/joint.ts';
import { emptyTyped, type Typed } from '../intake/typed.ts';

export type Identity = { readonly kind: string; readonly number: string; readonly name: string; readonly phone: string };
export type Scan = { readonly id: string; readonly name: string; readonly data: string };
export type Typing = {
  readonly id: string;
  readonly person: Identity;
  readonly typed: Typed;
  readonly given: OfflineApplication['given'];
  readonly scans: readonly Scan[];
  /** The clerk finds it complete and in form. */
  readonly complete: boolean;
};

export const freshTyping = (visit: string): Typing => ({
  id: crypto.randomUUID(),
  person: { kind: 'citizen', number: '', name: '', phone: '' },
  typed: emptyTyped(visit, 'window'),
  given: {},
  scans: [],
  complete: false,
});

/** Whoever only looked leaves nothing behind. */
export const isEmpty = ({ person, typed }: Typing): boolean => person.number === '' && person.name === '' && typed.matters.length === 0;

const leadOf = ({ roles }: Guide, { kind }: Identity) => leadRoleOf(roles, kind === 'credit-code' ? 'firm' : 'person');

/** A matter as nobody has looked into registers for it: everything is asked, nothing is known (2018 regulation art. 7 waits for the line). */
function previewOf(guide: Guide, person: Identity): WalkInPreview {
  const first = guide.situation.map(({ id }) => id);
  const told = new Set(first);
  return {
    guide,
    lead: leadOf(guide, person)?.id ?? null,
    situation: guide.situation,
    ask: guide.questions.filter(({ id }) => !told.has(id)),
    confirm: [],
    later: [],
    first,
    view: null,
    because: null,
    known: {},
    sources: [],
    lost: [],
  };
}

/** Name, number and telephone stand on the document; the matter's questions about the applicant are answered by them. */
function ownAnswers(guides: readonly Guide[], person: Identity): Answers {
  const rows = guides.flatMap((guide) => {
    const role = leadOf(guide, person)?.id;
    if (role === undefined) return [];
    const others = guide.roles.filter(({ id }) => id !== role).map(({ id }) => `${id}.`);
    const phones = guide.questions.filter(({ id, type }) => type === 'phone' && !others.some((other) => id.startsWith(other)));
    return [
      ...phones.map(({ id }) => [id, person.phone.trim()] as const),
      [`${role}.name`, person.name.trim()] as const,
      [`${role}.identifier`, person.number.trim()] as const,
    ];
  });
  return Object.fromEntries(rows.filter(([, value]) => value !== ''));
}

export type OfflineForm = {
  readonly form: JointForm;
  readonly places: readonly Place[];
  readonly materials: readonly GuideMaterial[];
  /** Everything that conditions read: what was typed, and what the document says. */
  readonly answers: Answers;
};

export const answersOf = (guides: readonly Guide[], { person, typed }: Typing): Answers => ({
  ...typed.answers,
  ...peopleAnswers(placesOf(guides.map((guide) => previewOf(guide, person))), typed.people),
  ...ownAnswers(guides, person),
});

/** The questions and papers left for this situation. */
export function offlineForm(guides: readonly Guide[], typing: Typing, holds: Holds): OfflineForm {
  const previews = guides.map((guide) => previewOf(guide, typing.person));
  const own = ownAnswers(guides, typing.person);
  const form = jointForm(previews, holds);
  const isOpen = ({ id }: { readonly id: string }): boolean => own[id] === undefined;
  const materials = new Map(guides.flatMap((guide) => guide.materials).map((material) => [material.id, material]));
  return {
    form: { ...form, situation: form.situation.filter(isOpen), ask: form.ask.filter(isOpen) },
    places: placesOf(previews),
    materials: [...materials.values()].filter(({ when }) => holds(when) === true),
    answers: answersOf(guides, typing),
  };
}

const picked = (answers: Answers, ids: ReadonlySet<string>): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));

/** Residence permits of the three regions share one shape, told apart by their first digits. */
const documentOf = ({ kind, number }: Identity): string =>
  kind !== 'permit' ? kind : number.startsWith('83') ? 'taiwan-residence' : 'hong-kong-macau-residence';

/** The others in the case, as they were typed. */
const partiesOf = (matter: string, places: readonly Place[], people: Typed['people']): OfflineApplication['cases'][number]['parties'] =>
  places.flatMap(({ at, matter: own, role }) => {
    const other = people[at];
    if (own !== matter || other === undefined || other.name.trim() === '') return [];
    const value = other.identifier.trim();
    return [{ role: role.id, name: other.name.trim(), ...(value === '' ? {} : { identifier: { kind: kindOf(role, value), value } }) }];
  });

const personOf = (person: Identity): OfflineApplication['person'] => ({
  name: person.name.trim(),
  identifier: { kind: documentOf(person), value: person.number.trim() },
  ...(person.phone.trim() === '' ? {} : { phone: person.phone.trim() }),
});

/** What is sealed: of the answers only those whose question is shown, of the papers only those the matter asks for. */
export function applicationOf(
  guides: readonly Guide[],
  typing: Typing,
  { form, places, materials, answers }: OfflineForm,
): OfflineApplication {
  const { person, typed } = typing;
  const known = { ...ownAnswers(guides, person), ...peopleAnswers(places, typed.people) };
  const shown = new Set([...[...form.situation, ...form.ask].map(({ id }) => id), ...Object.keys(known)]);
  const taken = new Set(materials.filter(({ way }) => way !== 'held').map(({ id }) => id));
  const given = Object.fromEntries(Object.entries(typing.given).filter(([id]) => taken.has(id)));
  const used = new Set(Object.values(given).flatMap((way) => (way.by === 'file' ? [way.scan] : [])));
  return {
    person: personOf(person),
    cases: guides.map(({ id: matter, situation, questions }) => {
      const first = new Set(situation.map(({ id }) => id));
      const isShown = (id: string): boolean => shown.has(id);
      return {
        matter,
        parties: [...partiesOf(matter, places, typed.people)],
        situation: picked(answers, new Set([...first].filter(isShown))),
        answers: picked(answers, new Set(questions.map(({ id }) => id).filter((id) => !first.has(id) && isShown(id)))),
      };
    }),
    given,
    scans: typing.scans.filter(({ id }) => used.has(id)).map(({ id, name, data }) => ({ id, name, data })),
    visit: typed.reception.visit.trim(),
    delivery: typed.delivery,
    complete: typing.complete,
  };
}

/** As typed again from what was sealed, to be put right. */
export function typingOf(application: OfflineApplication): Typing {
  const { person, cases, given, scans, visit, delivery, complete } = application;
  const people = cases.flatMap(({ matter, parties }) =>
    parties.map(({ role, name, identifier }) => [`${matter}/${role}`, { name, identifier: identifier?.value ?? '' }] as const),
  );
  const empty = freshTyping(visit);
  return {
    ...empty,
    person: {
      kind:
        person.identifier.kind.endsWith('-residence') && person.identifier.kind !== 'foreigner-residence'
          ? 'permit'
          : person.identifier.kind,
      number: person.identifier.value,
      name: person.name,
      phone: person.phone ?? '',
    },
    typed: {
      ...empty.typed,
      delivery,
      matters: cases.map(({ matter }) => matter),
      answers: Object.assign({}, ...cases.map(({ situation, answers }) => ({ ...situation, ...answers }))) as Answers,
      people: Object.fromEntries(people),
    },
    given,
    scans: scans.map(({ id, name, data }) => ({ id, name, data })),
    complete,
  };
}
