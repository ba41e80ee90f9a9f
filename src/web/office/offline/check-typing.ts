/** What is missing or wrong before an application is taken without a line: the law's own checks, as the server repeats them. */
import { checkIdentifier } from '#domain/party/check-identifier.ts';
import { checkName } from '#domain/party/check-name.ts';
import { checkPhone } from '#domain/party/check-phone.ts';
import { readDay } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { checkHere } from '#web/ui/form/check.ts';
import { problemText } from '#web/ui/form/problem-texts.ts';
import { offlineTexts } from './texts.ts';
import type { Identity, OfflineForm, Typing } from './typing.ts';

type Errors = Readonly<Record<string, string>>;
type Say = (text: Text) => string;

function identityErrors({ kind, number, name, phone }: Identity, today: string, say: Say): Errors {
  const code = kind !== 'permit' ? kind : number.startsWith('83') ? 'taiwan-residence' : 'hong-kong-macau-residence';
  const checked = checkIdentifier(code, number.trim(), readDay(today));
  const named = kind === 'credit-code' ? undefined : checkName(name.trim());
  return {
    ...(number.trim() === ''
      ? { 'person/number': say(offlineTexts.required) }
      : checked.ok
        ? {}
        : { 'person/number': say(problemText({ pointer: '', ...checked.refusal })) }),
    ...(name.trim() === ''
      ? { 'person/name': say(offlineTexts.required) }
      : named === undefined || named.ok
        ? {}
        : { 'person/name': say(problemText({ pointer: '', ...named.refusal })) }),
    ...(phone.trim() === '' || checkPhone(phone.trim()).ok ? {} : { 'person/phone': say(offlineTexts.badPhone) }),
  };
}

/** By field, with the names the form gives its fields. */
export async function typingErrors(typing: Typing, { form, places, answers }: OfflineForm, today: string, say: Say): Promise<Errors> {
  const { typed, person } = typing;
  const required = say(offlineTexts.required);
  const others = places.flatMap(({ at, role, optional }) => {
    const other = typed.people[at];
    const named = (other?.name ?? '').trim() !== '';
    if (optional && !named) return [];
    const numbered = role.party === 'newborn' || role.party === 'thing' || (other?.identifier ?? '') !== '';
    return [...(named ? [] : [[`${at}/name`, required]]), ...(numbered ? [] : [[`${at}/identifier`, required]])];
  });
  return {
    ...identityErrors(person, today, say),
    ...(await checkHere([...form.situation, ...form.ask], typed.answers, answers, say)),
    ...Object.fromEntries(others),
    ...(typed.reception.visit.trim() === '' ? { visit: required } : {}),
    ...(typed.matters.length === 0 ? { matters: required } : {}),
  };
}
