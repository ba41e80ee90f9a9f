/** What the clerk typed for a person present, and the one body that files it. */
import type { Guide } from '#contract/view/guide.ts';
import type { FieldView } from '#contract/view/plain.ts';
import type { Answers } from '#web/ui/form/answer.ts';
import type { Brought } from '../counter/reception.ts';

export type Person = { readonly name: string; readonly identifier: string };
export type Given = Brought | { readonly by: 'commitment' };
export type Typed = {
  /** By role id. */
  readonly people: Readonly<Record<string, Person>>;
  readonly answers: Answers;
  readonly given: Readonly<Record<string, Given>>;
  readonly visit: string;
};

/** Roles somebody must stand in; an optional agent is not asked of a walk-in. */
export const rolesAsked = (guide: Pick<Guide, 'roles'>): Guide['roles'] => guide.roles.filter((role) => role.min > 0);

/** The lead's name and number answer the questions about them: nobody types them twice. */
export const personAnswers = (guide: Pick<Guide, 'roles'>, people: Typed['people']): Answers =>
  Object.fromEntries(
    rolesAsked(guide).flatMap((role) => {
      const person = people[role.id];
      return person === undefined
        ? []
        : [
            [`${role.id}.name`, person.name],
            [`${role.id}.identifier`, person.identifier],
          ];
    }),
  );

const isSituation = (guide: Pick<Guide, 'situation'>, id: string): boolean => guide.situation.some((field) => field.id === id);

/** Questions of the form that are left once situation and persons are known. */
export const questionsLeft = (guide: Guide): readonly FieldView[] => {
  const nobody = { name: '', identifier: '' };
  const known = personAnswers(guide, Object.fromEntries(guide.roles.map((role) => [role.id, nobody])));
  return guide.questions.filter((field) => !isSituation(guide, field.id) && !(field.id in known));
};

const answered = (answers: Answers, fields: readonly FieldView[]): Answers =>
  Object.fromEntries(
    fields.flatMap((field) => (answers[field.id] === undefined || answers[field.id] === '' ? [] : [[field.id, answers[field.id]]])),
  );

/** @param shown questions whose condition holds; answers to hidden ones are not sent. */
export const intakeBody = (guide: Guide, typed: Typed, shown: readonly FieldView[], papers: ReadonlySet<string>) => {
  const personal = personAnswers(guide, typed.people);
  const asked = guide.questions.filter((field) => field.id in personal);
  return {
    matter: guide.id,
    division: guide.division.code,
    parties: rolesAsked(guide).map((role) => {
      const person = typed.people[role.id] ?? { name: '', identifier: '' };
      const identifier = person.identifier.trim();
      return {
        role: role.id,
        name: person.name.trim(),
        ...(identifier === '' ? {} : { identifier: { kind: 'citizen', value: identifier } }),
      };
    }),
    situation: answered(typed.answers, guide.situation),
    answers: {
      ...answered(personal, asked),
      ...answered(
        typed.answers,
        shown.filter((field) => !isSituation(guide, field.id)),
      ),
    },
    given: Object.fromEntries(Object.entries(typed.given).filter(([id]) => papers.has(id))),
    visit: typed.visit.trim(),
  };
};

/** Somebody who stands here is asked first about here: the counter's own division is the first answer. */
export const emptyTyped = (guide: Pick<Guide, 'situation' | 'division'>, visit: string): Typed => ({
  people: {},
  answers: Object.fromEntries(guide.situation.filter((field) => field.type === 'division').map((field) => [field.id, guide.division.code])),
  given: {},
  visit,
});
