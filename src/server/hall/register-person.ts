/** Enters somebody without an account from the document on the table; later sign-ins recognise them by number and name. */
import type { WalkIn } from '#domain/hall/walk-in.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import { checkIdentifier } from '#domain/party/check-identifier.ts';
import { checkName } from '#domain/party/check-name.ts';
import { checkPhone } from '#domain/party/check-phone.ts';
import { checkPlainText } from '#domain/form/text.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import type { Facts, HallRoom } from './hall-room.ts';
import { enterPerson, holdNumber, personByNumber } from './walk-in-store.ts';

type Wish = { readonly name: string; readonly identifier: { readonly kind: string; readonly value: string }; readonly phone?: string };
type Checked = { readonly kind: 'person' | 'firm'; readonly name: string; readonly number: string; readonly phone: string | undefined };

/** Names of firms hold brackets and digits that no person's name has. */
const LONGEST_FIRM = 100;

function nameProblems(firm: boolean, name: string): readonly Problem[] {
  if (name === '') return [{ pointer: '/name', code: 'name-missing' }];
  if (firm) return checkPlainText(name, '/name', LONGEST_FIRM).problems;
  const checked = checkName(name);
  if (checked.ok) return [];
  const { code, values } = checked.refusal;
  return [{ pointer: '/name', code, ...(values === undefined ? {} : { values }) }];
}

/** Name, number and telephone as they are kept, or every field that is wrong. */
export function checkWish({ name, identifier, phone }: Wish, now: Facts['now']): Result<Checked> {
  const firm = identifier.kind === 'credit-code';
  const number =
    identifier.kind === 'none' ? refuse('identifier-missing') : checkIdentifier(identifier.kind, identifier.value, dayOfInstant(now));
  const typed = phone?.trim() ?? '';
  const reach = typed === '' ? undefined : checkPhone(typed);
  const problems: Problem[] = [...nameProblems(firm, name.trim())];
  if (!number.ok) {
    const { code, values } = number.refusal;
    const member = code === 'identifier-kind-unknown' ? 'kind' : 'value';
    problems.push({ pointer: `/identifier/${member}`, code, ...(values === undefined ? {} : { values }) });
  }
  if (reach?.ok === false) problems.push({ pointer: '/phone', code: 'phone-form' });
  if (problems.length > 0 || !number.ok) return refuse('bad-input', { problems });
  return ok({
    kind: firm ? 'firm' : 'person',
    name: name.trim().normalize('NFC'),
    number: number.value.normalized,
    phone: reach?.ok === true ? reach.value : undefined,
  });
}

/**
 * The person of this number, entered now where nobody has it.
 * Refuses `name-differs`: a second person under a number would be a mistake in one of the two documents.
 */
export async function registerPerson(room: HallRoom, tx: Transaction, wish: Checked, now: Facts['now']): Promise<Result<WalkIn['person']>> {
  await holdNumber(tx, wish.number);
  const known = await personByNumber(tx, wish.number);
  if (known !== undefined)
    return known.name === wish.name
      ? ok(brandAs<PersonId>(known.id))
      : refuse('name-differs', { problems: [{ pointer: '/name', code: 'name-differs' }] });
  const id = `person-${room.newId()}`;
  enterPerson(tx, { ...wish, id, demo: room.demo, at: now });
  return ok(brandAs<PersonId>(id));
}
