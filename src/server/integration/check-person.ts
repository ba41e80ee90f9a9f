/** Checks a line about a person or a firm by the same rules as the forms: name, number, telephone. */
import { checkPlainText } from '#domain/form/text.ts';
import { ok, refuse, type Problem } from '#domain/kernel/result.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { checkIdentifier } from '#domain/party/check-identifier.ts';
import { checkName } from '#domain/party/check-name.ts';
import { checkPhone } from '#domain/party/check-phone.ts';
import type { Cells } from './read-csv.ts';
import { doubtful, wrong, type ImportProblem } from './import-problem.ts';

export type PersonLine = {
  readonly kind: 'person' | 'firm';
  readonly name: string;
  readonly number: string;
  readonly phone?: string;
  readonly address?: string;
  readonly login?: string;
};

const fromProblem = (column: string, { code, values }: Problem): ImportProblem => wrong(column, code, values);

function nameProblems(kind: 'person' | 'firm', name: string): readonly ImportProblem[] {
  if (name === '') return [wrong('name', 'name-missing')];
  if (kind === 'firm') return checkPlainText(name, '', 100).problems.map((problem) => fromProblem('name', problem));
  const checked = checkName(name);
  return checked.ok ? [] : [wrong('name', checked.refusal.code, checked.refusal.values)];
}

/** The line as it will be kept, or what is wrong with it; a number taken with a doubt is taken with a warning. */
export function checkPersonLine(kind: 'person' | 'firm', cells: Cells, now: Instant) {
  const { name = '', number = '', phone = '', address = '', login = '' } = cells;
  const problems: ImportProblem[] = [...nameProblems(kind, name)];
  const document = kind === 'firm' ? 'credit-code' : cells['kind'] || 'citizen';
  const checked = checkIdentifier(document, number, dayOfInstant(now));
  if (!checked.ok) problems.push(wrong('number', checked.refusal.code, checked.refusal.values));
  else problems.push(...checked.value.warnings.map((code) => doubtful('number', code)));
  const tel = phone === '' ? ok('') : checkPhone(phone);
  if (!tel.ok) problems.push(wrong('phone', tel.refusal.code));
  problems.push(...checkPlainText(address, '', 200).problems.map((problem) => fromProblem('address', problem)));
  if (login !== '' && !/^[\x21-\x7e]{1,200}$/.test(login)) problems.push(wrong('login', 'wrong-format'));
  if (!checked.ok || !tel.ok || problems.some(({ severity }) => severity === 'error')) return { problems, line: refuse('bad-input') };
  const line: PersonLine = {
    kind,
    name,
    number: checked.value.normalized,
    ...(tel.value === '' ? {} : { phone: tel.value }),
    ...(address === '' ? {} : { address }),
    ...(login === '' ? {} : { login }),
  };
  return { problems, line: ok(line) };
}
