/** Checks a party that somebody typed: a name as it may stand in the register, a number that can be one (bar F5, F6). */
import type { Matter } from '#domain/catalogue/matter.ts';
import { checkPlainText } from '#domain/form/text.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import { checkIdentifier } from '#domain/party/check-identifier.ts';
import { checkName } from '#domain/party/check-name.ts';

type Identifier = { readonly kind: string; readonly value: string };
type Typed = { readonly name: string; readonly identifier?: Identifier };
type Role = Matter['roles'][number];

/** Names of firms and projects hold brackets, digits and signs that no person's name has. */
const LONGEST_TITLE = 100;

function nameProblems({ party }: Role, name: string, pointer: string): readonly Problem[] {
  if (name.trim() === '') return [{ pointer, code: 'name-missing' }];
  if (party !== 'person' && party !== 'newborn') return checkPlainText(name, pointer, LONGEST_TITLE).problems;
  const checked = checkName(name);
  if (checked.ok) return [];
  const { code, values } = checked.refusal;
  return [{ pointer, code, ...(values === undefined ? {} : { values }) }];
}

/** The number as it is kept; a role that may be a firm also takes a firm's code, whatever kind the sender took it for. */
function readIdentifier({ party }: Role, { kind, value }: Identifier, at: Instant): Result<Identifier> {
  const kinds = party === 'person' || party === 'newborn' ? [kind] : [...new Set([kind, 'credit-code'])];
  const checks = kinds.map((each) => ({ kind: each, check: checkIdentifier(each, value, dayOfInstant(at)) }));
  for (const { kind: taken, check } of checks) if (check.ok) return ok({ kind: taken, value: check.value.normalized });
  const [first] = checks;
  return first === undefined || first.check.ok ? refuse('identifier-kind-unknown') : first.check;
}

/** The identifier as it is kept, if there is one; `bad-input` names what is wrong below `pointer`. */
export function checkParty(role: Role, { name, identifier }: Typed, pointer: string, at: Instant): Result<Identifier | undefined> {
  const read = identifier === undefined ? ok(undefined) : readIdentifier(role, identifier, at);
  const problems = [...nameProblems(role, name, `${pointer}/name`)];
  if (!read.ok) {
    const { code, values } = read.refusal;
    const member = code === 'identifier-kind-unknown' ? 'kind' : 'value';
    problems.push({ pointer: `${pointer}/identifier/${member}`, code, ...(values === undefined ? {} : { values }) });
  }
  return problems.length > 0 || !read.ok ? refuse('bad-input', { problems }) : read;
}
