/** What is wrong with the words and days of a change, field by field. */
import { readDay, type DayText } from '#domain/kernel/instant.ts';
import { refuse, type Problem } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';

export const badInput = (problems: readonly Problem[]) => refuse('bad-input' as const, { problems });

/** Every name is read in both languages. */
export const textProblems = (pointer: string, text: Text): readonly Problem[] =>
  (['zh', 'en'] as const).flatMap((language) =>
    text[language].trim() === '' ? [{ pointer: `${pointer}/${language}`, code: 'answer-missing' }] : [],
  );

/** An office's line may be a short number of the area (0572-12345), which no person's is. */
const LINE = /^(\+?[0-9]{2,4}[ -]?)?[0-9]{3,8}([ -][0-9]{1,6})?$/;
export const phoneProblems = (phone: string | undefined): readonly Problem[] =>
  phone === undefined || LINE.test(phone) ? [] : [{ pointer: '/phone', code: 'phone-form' }];

/** Real days, the last not before the first and not past: such a period would never hold. */
export function periodProblems(from: DayText, until: DayText | undefined, today: DayText): readonly Problem[] {
  const known = (pointer: string, day: DayText | undefined): readonly Problem[] =>
    day === undefined || readDay(day) !== undefined ? [] : [{ pointer, code: 'not-a-day' }];
  const wrong = [...known('/from', from), ...known('/until', until)];
  if (wrong.length > 0 || until === undefined) return wrong;
  if (until < from) return [{ pointer: '/until', code: 'day-before-start' }];
  return until < today ? [{ pointer: '/until', code: 'day-passed' }] : [];
}
