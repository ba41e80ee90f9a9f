/** Checks a line about an officer: who signs in how, in which office, with which duty, from when to when. */
import type { Office, Post } from '#domain/catalogue/directory.ts';
import type { DivisionCode, ItemId, OfficeId } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, readDay, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import { checkName } from '#domain/party/check-name.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Cells } from './read-csv.ts';
import { wrong, type ImportProblem } from './import-problem.ts';

type Duty = Post['duty'];
export type OfficerLine = {
  readonly name: string;
  readonly login: string;
  readonly office: OfficeId;
  readonly duty: Duty;
  readonly title: Text;
  readonly items?: readonly ItemId[];
  readonly from: string;
  readonly until?: string;
};

const duties: Readonly<Record<Duty, Text>> = {
  reception: { zh: '收件', en: 'Reception' },
  handling: { zh: '办理', en: 'Handling' },
  approval: { zh: '审批', en: 'Approval' },
  administration: { zh: '管理', en: 'Administration' },
  supervision: { zh: '监督', en: 'Supervision' },
};
/** Old lists say 承办 where the screens say 办理. */
const dutyOf = (text: string): Duty | undefined =>
  (Object.entries(duties) as readonly [Duty, Text][]).find(([id, { zh, en }]) =>
    [id, zh, en.toLowerCase()].includes(text === '承办' ? 'handling' : text.toLowerCase()),
  )?.[0];

/** By its id, or by its name where one office of the division has it. */
function officeOf(catalogue: Catalogue, division: DivisionCode, text: string): Office | undefined {
  const here = [...catalogue.offices.values()].filter((office) => office.division === division && office.closed !== true);
  const named = here.filter(({ id, name }) => id === text || name.zh === text || name.en === text);
  return named.length === 1 ? named[0] : undefined;
}

const fits = (office: Office, duty: Duty): boolean =>
  duty === 'reception' ? office.kind === 'hall' : duty === 'handling' || duty === 'approval' ? office.kind === 'office' : true;

function periodProblems({ from = '', until = '' }: Cells, now: Instant): readonly ImportProblem[] {
  const problems: ImportProblem[] = [];
  if (readDay(from) === undefined) problems.push(wrong('from', 'not-a-day'));
  if (until !== '' && readDay(until) === undefined) problems.push(wrong('until', 'not-a-day'));
  else if (until !== '' && until < dayText(dayOfInstant(now))) problems.push(wrong('until', 'day-passed'));
  return problems;
}

export function checkOfficerLine(catalogue: Catalogue, division: DivisionCode, cells: Cells, now: Instant) {
  const { name = '', login = '', office: officeText = '', duty: dutyText = '', from = '', until = '', items = '' } = cells;
  const problems: ImportProblem[] = [...periodProblems(cells, now)];
  const checked = checkName(name);
  if (!checked.ok) problems.push(wrong('name', checked.refusal.code, checked.refusal.values));
  if (!/^[\x21-\x7e]{1,200}$/.test(login)) problems.push(wrong('login', login === '' ? 'answer-missing' : 'wrong-format'));
  const office = officeOf(catalogue, division, officeText);
  const duty = dutyOf(dutyText);
  if (office === undefined) problems.push(wrong('office', 'unknown-office'));
  if (duty === undefined) problems.push(wrong('duty', 'unknown-option'));
  else if (office !== undefined && !fits(office, duty)) problems.push(wrong('duty', 'duty-not-here'));
  const wanted = items.split(/[;；,，\s]+/).filter((item) => item !== '');
  const unknown = wanted.filter((item) => !catalogue.items.has(brandAs<ItemId>(item)));
  problems.push(...unknown.map((item) => wrong('items', 'unknown-item', { item })));
  if (problems.length > 0 || office === undefined || duty === undefined) return { problems, line: refuse('bad-input') };
  const title = { zh: cells['titleZh'] || duties[duty].zh, en: cells['titleEn'] || duties[duty].en };
  const line: OfficerLine = {
    name,
    login,
    office: office.id,
    duty,
    title,
    from,
    ...(until === '' ? {} : { until }),
    ...(wanted.length === 0 ? {} : { items: wanted.map((item) => brandAs<ItemId>(item)) }),
  };
  return { problems, line: ok(line) };
}
