/** Reads what somebody asks for or offers: the other's name and number, the matters, the last day; field by field what is wrong. */
import { readNumber } from '#domain/case/case-number.ts';
import { addDays, dayOfInstant, readDay, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import { checkIdentifier } from '#domain/party/check-identifier.ts';
import { checkName } from '#domain/party/check-name.ts';
import type { MandateKind, MemberRole } from '#domain/party/mandate.ts';
import type { MandateScope } from '#domain/party/mandate-event.ts';
import { findMatter, type Catalogue } from '#server/catalogue/catalogue.ts';
import type { Named } from './register.ts';

export type ScopeBody = { readonly matters?: readonly string[]; readonly case?: string; readonly until?: string };
export type BeginBody = ScopeBody & {
  readonly kind: MandateKind;
  readonly other?: { readonly name: string; readonly identifier: { readonly kind: string; readonly value: string } };
  readonly role?: MemberRole;
  readonly firm?: string;
};

/** Children and firms cannot act themselves, so a matter that forbids agents is no bar to who stands for them. */
const needsAgentRole = (kind: MandateKind): boolean => kind !== 'child' && kind !== 'firm';

/** The scope, its day as the instant after its end; problems below the body's root. */
export function readScope(catalogue: Catalogue, kind: MandateKind, body: ScopeBody): Result<MandateScope> {
  const problems: Problem[] = [];
  for (const [index, id] of (body.matters ?? []).entries()) {
    const matter = findMatter(catalogue, id);
    if (matter === undefined) problems.push({ pointer: `/matters/${index}`, code: 'not-allowed-value' });
    else if (needsAgentRole(kind) && !matter.roles.some((role) => role.kind === 'agent'))
      problems.push({ pointer: `/matters/${index}`, code: 'matter-in-person' });
  }
  const day = body.until === undefined ? undefined : readDay(body.until);
  if (body.until !== undefined && day === undefined) problems.push({ pointer: '/until', code: 'not-a-day' });
  if (body.case !== undefined && readNumber(body.case) === undefined) problems.push({ pointer: '/case', code: 'wrong-format' });
  if (problems.length > 0) return refuse('bad-input', { problems });
  return ok({
    ...(body.matters === undefined ? {} : { matters: [...new Set(body.matters)] }),
    ...(body.case === undefined ? {} : { case: body.case }),
    ...(day === undefined ? {} : { until: startOfDay(addDays(day, 1)) }),
  });
}

/** The other side as it is looked for, or undefined where a code stands for them. A firm is asked by its code, people by their own number. */
export function readOther(body: BeginBody, act: 'ask' | 'give', now: Instant): Result<Named | undefined> {
  const asksFirm = act === 'ask' && body.kind === 'firm';
  if (body.other === undefined) {
    const needed = asksFirm || body.kind === 'child';
    return needed ? refuse('bad-input', { problems: [{ pointer: '/other', code: 'field-missing' }] }) : ok(undefined);
  }
  const { name, identifier } = body.other;
  const kind = asksFirm ? 'credit-code' : identifier.kind;
  const problems: Problem[] = [];
  const checked = checkIdentifier(kind, identifier.value, dayOfInstant(now));
  const named = asksFirm ? ok(undefined) : checkName(name);
  if (!named.ok) problems.push({ pointer: '/other/name', code: named.refusal.code });
  if (!checked.ok) problems.push({ pointer: '/other/identifier/value', code: checked.refusal.code });
  if (!asksFirm && (kind === 'credit-code' || kind === 'organisation-code' || kind === 'none'))
    problems.push({ pointer: '/other/identifier/kind', code: 'not-allowed-value' });
  if (problems.length > 0 || !checked.ok) return refuse('bad-input', { problems });
  return ok({ name: name.trim(), number: checked.value.normalized });
}
