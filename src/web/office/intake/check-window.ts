/** What is still missing or wrong at the window, by field; what the server refused is put to the same fields. */
import type { FieldView } from '#contract/view/plain.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Refused } from '#web/ui/call.ts';
import { checkHere } from '#web/ui/form/check.ts';
import type { Errors } from './form-blocks.tsx';
import type { Place } from './joint.ts';
import { intakeTexts } from './texts.ts';
import type { Typed } from './typed.ts';

/** Everybody who must be in the case is named; a newborn and a thing may have no number. */
const peopleErrors = (places: readonly Place[], people: Typed['people'], sentence: string): Errors =>
  Object.fromEntries(
    places.flatMap(({ at, role, optional }) => {
      const person = people[at];
      const named = (person?.name ?? '').trim() !== '';
      if (optional && !named) return [];
      const numbered = role.party === 'newborn' || role.party === 'thing' || (person?.identifier ?? '') !== '';
      return [...(named ? [] : [[`${at}/name`, sentence]]), ...(numbered ? [] : [[`${at}/identifier`, sentence]])];
    }),
  );

export const windowErrors = async (
  typed: Typed,
  fields: readonly FieldView[],
  places: readonly Place[],
  say: (text: Text) => string,
): Promise<Errors> => ({
  ...(await checkHere(fields, typed.answers, typed.answers, say)),
  ...peopleErrors(places, typed.people, say(intakeTexts.required)),
  ...(typed.reception.visit.trim() === '' ? { visit: say(intakeTexts.required) } : {}),
});

/** `/cases/0/evidence/person.residence` → the contested field. */
export const proofErrors = (refused: Refused | undefined): Errors =>
  Object.fromEntries(
    (refused?.problems ?? []).flatMap(({ pointer, detail }) => {
      const [, , , member, field = ''] = pointer.split('/');
      return member === 'evidence' ? [[field.replaceAll('~1', '/').replaceAll('~0', '~'), detail] as const] : [];
    }),
  );

/** `/cases/0/answers/shop.name` → the question; `/cases/0/parties/1/name` → the second person typed of that matter. */
export const refusedErrors = (refused: Refused | undefined, typed: Typed, places: readonly Place[]): Errors =>
  Object.fromEntries(
    (refused?.problems ?? []).map(({ pointer, detail }) => {
      const [, , index = '', member = '', name = '', last = ''] = pointer.split('/');
      if (member !== 'parties') return [pointer.split('/').at(-1)?.replaceAll('~1', '/').replaceAll('~0', '~') ?? '', detail];
      const matter = typed.matters[Number(index)];
      const own = places.filter((place) => place.matter === matter && typed.people[place.at] !== undefined);
      return [`${own[Number(name)]?.at ?? ''}/${last === 'name' ? 'name' : 'identifier'}`, detail];
    }),
  );
