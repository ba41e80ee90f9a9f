/** The one body that previews, and files and receives, every matter of the person at the window. */
import type { WalkInPreview } from '#contract/view/walk-in.ts';
import type { Answers } from '#web/ui/form/answer.ts';
import { receiveBody, type ReceptionBody } from '../counter/receive-body.ts';
import type { PartReception } from '../counter/reception.ts';
import { matterOf, ownId, peopleAnswers, placesOf, type Place } from './joint.ts';
import type { Person, Typed } from './typed.ts';

type PartyIn = { readonly role: string; readonly name: string; readonly identifier?: { readonly kind: string; readonly value: string } };
type CaseIn = {
  readonly matter: string;
  readonly parties: readonly PartyIn[];
  readonly situation: Answers;
  readonly answers: Answers;
  readonly contested: readonly string[];
  readonly evidence: Typed['evidence'];
};

/** A firm's code is told from a person's number by its length and letters; the server checks either by its own rule. */
export const kindOf = (role: Place['role'], value: string): string =>
  role.party === 'firm' || (role.party === 'either' && value.startsWith('9'))
    ? 'credit-code'
    : /^\d{17}[\dXx]$/.test(value)
      ? 'citizen'
      : 'passport';

const partyOf = (place: Place, person: Person): PartyIn => {
  const value = person.identifier.trim();
  return {
    role: place.role.id,
    name: person.name.trim(),
    ...(value === ''
      ? {}
      : { identifier: { kind: place.role.party === 'person' && !/^\D/.test(value) ? 'citizen' : kindOf(place.role, value), value } }),
  };
};

const picked = (answers: Answers, ids: ReadonlySet<string>): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));

/** What the engine has not told the questions of yet is sent whatever is typed: after a reload nothing is asked in two steps. */
export const previewBody = (typed: Typed, previews: readonly WalkInPreview[]): { readonly cases: readonly CaseIn[] } => ({
  cases: typed.matters.map((matter) => {
    const known = previews.find(({ guide }) => guide.id === matter);
    if (known === undefined)
      return { matter, parties: [], situation: typed.answers, answers: {}, contested: typed.contested, evidence: {} };
    const situation = new Set(known.first);
    const asked = new Set(known.guide.questions.map(({ id }) => id));
    return {
      matter,
      parties: [],
      situation: picked(typed.answers, situation),
      answers: picked(typed.answers, new Set([...asked].filter((id) => !situation.has(id)))),
      contested: typed.contested.filter((id) => asked.has(id)),
      evidence: {},
    };
  }),
});

export type Filing = {
  readonly cases: readonly (CaseIn & { readonly receptions?: readonly ReceptionBody[] })[];
  readonly given: Typed['reception']['brought'];
  readonly visit: string;
  readonly delivery: Typed['delivery'];
  /** What the person signed under exactly this. */
  readonly signature?: string;
  /** The revision of the draft that came by phone. */
  readonly draft?: number;
};

/** @param shown ids of the questions whose condition holds; answers to hidden ones are not sent. */
export const filingBody = (
  typed: Typed,
  previews: readonly WalkInPreview[],
  shown: ReadonlySet<string>,
  /** Left out where the hall only takes it in. */
  receptions: readonly PartReception[] | undefined,
): Filing => {
  const places = placesOf(previews);
  const personal = peopleAnswers(places, typed.people);
  const papers = new Set(previews.flatMap(({ view }) => view?.parts.flatMap((part) => part.materials.map(({ id }) => id)) ?? []));
  return {
    cases: previews.map((preview) => {
      const { guide } = preview;
      const situation = new Set(preview.first);
      const asked = new Set([...preview.ask, ...preview.later].map(({ id }) => id));
      const contested = typed.contested.filter((id) => guide.questions.some((field) => field.id === id));
      const own = receptions?.filter(({ part }) => matterOf(part.id) === guide.id);
      const bodies = own === undefined || own.length === 0 ? undefined : receiveBody(own, typed.reception).receptions;
      return {
        matter: guide.id,
        parties: places.flatMap((place) => {
          const person = typed.people[place.at];
          return place.matter !== guide.id || person === undefined || (place.optional && person.name.trim() === '')
            ? []
            : [partyOf(place, person)];
        }),
        situation: picked(typed.answers, situation),
        answers: {
          ...picked(personal, asked),
          ...picked(typed.answers, new Set([...asked].filter((id) => shown.has(id)))),
        },
        contested,
        evidence: Object.fromEntries(Object.entries(typed.evidence).filter(([id]) => contested.includes(id))),
        ...(bodies === undefined ? {} : { receptions: bodies.map((body) => ({ ...body, part: ownId(body.part) })) }),
      };
    }),
    given: Object.fromEntries(Object.entries(typed.reception.brought).filter(([id]) => papers.has(id))),
    visit: typed.reception.visit.trim(),
    delivery: typed.delivery,
  };
};
