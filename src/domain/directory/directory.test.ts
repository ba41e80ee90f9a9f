/** What a division's directory lets happen and what not. */
import { describe, expect, test } from 'vitest';
import { brandAs, type DivisionCode, type ItemId, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { instantOf, startOfDay, readDay, type Day } from '#domain/kernel/instant.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import type { DirectoryActor, DirectoryCommand } from './commands.ts';
import type { DirectoryContext } from './context.ts';
import { decideDirectory } from './decide.ts';
import { evolveDirectory } from './evolve.ts';
import { readinessOf } from './readiness.ts';
import type { DirectoryState } from './state.ts';

const GONGSHU = brandAs<DivisionCode>(330105);
const person = (id: string): PersonId => brandAs<PersonId>(id);
const office = (id: string): OfficeId => brandAs<OfficeId>(id);
const name = { zh: '名', en: 'Name' };
const now = instantOf(startOfDay(readDay('2026-06-15') as Day) + 36_000_000);
const post = (division: number): Post => ({
  office: office('city'),
  division: brandAs<DivisionCode>(division),
  duty: 'administration',
  from: '2026-01-01',
  title: name,
});
const pan: DirectoryActor = { kind: 'administrator', person: person('pan'), post: post(330105) };
const system: DirectoryActor = { kind: 'system', job: 'set-up', reference: 'token' };
const context: DirectoryContext = {
  division: { code: GONGSHU, level: 'county', name },
  hasDepartment: (kind) => ['health', 'tax', 'government-services'].includes(kind),
  hasItem: (id) => id === 'food-permit',
  hasMatter: (id) => id === 'open-restaurant',
  isTakenElsewhere: (id) => id === 'deqing-tax',
  hasOpenParts: () => false,
  holderOf: ({ subject }) => (subject === 'known' ? person('known') : undefined),
};
const decide = (command: DirectoryCommand, state: DirectoryState | undefined, actor: DirectoryActor = pan, world = context) =>
  decideDirectory(command, GONGSHU, state, world, actor, now);
/** The directory after commands that are all taken. */
const after = (commands: readonly DirectoryCommand[], actor: DirectoryActor = system, from?: DirectoryState): DirectoryState => {
  let state = from;
  for (const command of commands) {
    const decided = decide(command, state, actor);
    if (!decided.ok) throw new Error(`${command.kind}: ${decided.refusal.code} ${JSON.stringify(decided.refusal.problems)}`);
    for (const event of decided.value) state = evolveDirectory(state, event);
  }
  if (state === undefined) throw new Error('nothing happened');
  return state;
};
const codeOf = (command: DirectoryCommand, state: DirectoryState | undefined, actor: DirectoryActor = pan, world = context) => {
  const decided = decide(command, state, actor, world);
  return decided.ok ? 'taken' : decided.refusal.code;
};
const enter = (id: string): DirectoryCommand => ({
  kind: 'enter-officer',
  person: person(id),
  name: '潘瑜',
  login: { provider: 'x', subject: id },
});
const appoint = (
  who: string,
  where: string,
  duty: Post['duty'],
  more: { from?: string; until?: string; items?: readonly ItemId[] } = {},
): DirectoryCommand => ({
  kind: 'appoint',
  person: person(who),
  office: office(where),
  duty,
  title: name,
  from: '2026-01-01',
  ...more,
});
const tax = office('330105-tax');
const base = after([
  { kind: 'open-division' },
  { kind: 'open-hall', department: 'government-services', name },
  { kind: 'open-office', department: 'tax', name },
  enter('pan'),
  enter('ning'),
  enter('tang'),
  appoint('pan', '330105-tax', 'administration'),
]);

describe('a division', () => {
  test('is used once, before anything else, and only from within its line', () => {
    expect(codeOf({ kind: 'open-office', department: 'tax', name }, undefined)).toBe('division-not-open');
    expect(codeOf({ kind: 'open-division' }, base)).toBe('division-open');
    expect(codeOf({ kind: 'open-division' }, undefined, { kind: 'administrator', person: person('lin'), post: post(330521) })).toBe(
      'not-yours',
    );
    expect(codeOf({ kind: 'open-division' }, undefined, { kind: 'administrator', person: person('hz'), post: post(330100) })).toBe('taken');
    expect(codeOf({ kind: 'open-division' }, undefined, pan, { ...context, division: undefined })).toBe('unknown-division');
  });
  test('has one office of a department, many halls, and ids nobody else has', () => {
    expect(codeOf({ kind: 'open-office', department: 'tax', name }, base)).toBe('department-has-office');
    expect(codeOf({ kind: 'open-office', id: office('deqing-tax'), department: 'health', name }, base)).toBe('office-taken');
    const two = after([{ kind: 'open-hall', department: 'government-services', name }], system, base);
    expect([...two.offices.keys()]).toEqual(['330105-hall', '330105-tax', '330105-hall-2']);
  });
  test('says what its first case still lacks', () => {
    const open = (state: DirectoryState | undefined): readonly string[] =>
      readinessOf(state, '2026-06-15').flatMap(({ step, needed, done }) => (needed && !done ? [step] : []));
    expect(open(undefined)).toEqual(['division', 'hall', 'receiver', 'offices', 'handlers']);
    expect(open(base)).toEqual(['receiver', 'offices', 'handlers']);
    const more = [{ kind: 'open-office', department: 'health', name } as const, appoint('tang', '330105-hall', 'reception')];
    const ready = after([...more, appoint('ning', '330105-health', 'handling')], system, base);
    expect(open(ready)).toEqual([]);
    expect(readinessOf(ready, '2025-12-31').find(({ step }) => step === 'receiver')?.done).toBe(false);
  });
});

describe('an office', () => {
  test('closes when nothing and nobody is left in it, keeps its name, and opens again', () => {
    const free = after([{ kind: 'open-office', department: 'health', name }], system, base);
    const closing: DirectoryCommand = { kind: 'close-office', office: office('330105-health'), reason: '合并' };
    expect(codeOf(closing, free, pan, { ...context, hasOpenParts: () => true })).toBe('office-has-parts');
    expect(codeOf({ ...closing, office: tax }, base)).toBe('office-has-posts');
    expect(codeOf({ ...closing, reason: ' ' }, free)).toBe('bad-input');
    const closed = after([closing], system, free);
    expect(closed.offices.get(office('330105-health'))).toMatchObject({ closed: true, name });
    expect(codeOf(appoint('ning', '330105-health', 'handling'), closed)).toBe('unknown-office');
    const again = after([{ kind: 'open-office', id: office('330105-health'), department: 'health', name }], system, closed);
    expect(again.offices.get(office('330105-health'))?.closed).toBeUndefined();
  });
});

describe('a post', () => {
  test('is not taken by oneself, whatever the duty, and not given to a stranger', () => {
    for (const duty of ['handling', 'approval', 'supervision'] as const)
      expect(codeOf(appoint('pan', '330105-tax', duty), base)).toBe('own-appointment');
    expect(codeOf(appoint('nobody', '330105-tax', 'handling'), base)).toBe('unknown-officer');
    expect(codeOf(appoint('ning', '330105-hall', 'handling'), base)).toBe('duty-not-here');
    expect(codeOf(appoint('ning', '330105-tax', 'reception'), base)).toBe('duty-not-here');
  });
  test('has a period that can hold', () => {
    const problems = (more: { from?: string; until?: string }) => {
      const decided = decide(appoint('ning', '330105-tax', 'handling', more), base);
      return decided.ok ? [] : (decided.refusal.problems ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
    };
    expect(problems({ from: '2026-02-30' })).toEqual(['/from not-a-day']);
    expect(problems({ from: '2026-07-01', until: '2026-06-30' })).toEqual(['/until day-before-start']);
    expect(problems({ until: '2026-06-14' })).toEqual(['/until day-passed']);
    expect(problems({ until: '2026-06-15' })).toEqual([]);
  });
  test('is held once, ends at once or on its last day, and can be given again', () => {
    const held = after([appoint('ning', '330105-tax', 'handling')], system, base);
    expect(codeOf(appoint('ning', '330105-tax', 'handling'), held)).toBe('post-held');
    const end = { kind: 'end-post', person: person('ning'), office: tax, duty: 'handling', reason: '调离' } as const;
    expect(after([end], system, held).posts.size).toBe(base.posts.size);
    const later = after([{ ...end, last: '2026-06-30' }], system, held);
    expect([...later.posts.values()].find((each) => each.person === 'ning')?.until).toBe('2026-06-30');
    expect(codeOf(appoint('ning', '330105-tax', 'handling'), after([end], system, held))).toBe('taken');
  });
  test('of the last administrator stays', () => {
    const end = { kind: 'end-post', person: person('pan'), office: tax, duty: 'administration', reason: '退休' } as const;
    expect(codeOf(end, base)).toBe('last-administrator');
    const short = after([appoint('ning', '330105-tax', 'administration', { until: '2026-12-31' })], system, base);
    expect(codeOf(end, short)).toBe('last-administrator');
    expect(codeOf(end, after([appoint('ning', '330105-tax', 'administration')], system, base))).toBe('taken');
  });
  test('covers only items there are', () => {
    const limited = appoint('ning', '330105-tax', 'handling', { items: [brandAs<ItemId>('x')] });
    expect(codeOf(limited, base)).toBe('bad-input');
  });
});

describe('a substitute', () => {
  const held = after([appoint('ning', '330105-tax', 'handling')], system, base);
  const set = (substitute: string, from: string, until: string): DirectoryCommand => ({
    kind: 'set-substitute',
    id: `s-${from}`,
    person: person('ning'),
    office: tax,
    duty: 'handling',
    substitute: person(substitute),
    from,
    until,
  });
  test('is one at a time, somebody else, not oneself, and not for ever', () => {
    const covered = after([set('tang', '2026-06-20', '2026-06-30')], system, held);
    expect(codeOf(set('known', '2026-06-30', '2026-07-02'), covered)).toBe('unknown-officer');
    expect(codeOf(set('tang', '2026-06-30', '2026-07-02'), covered)).toBe('substitute-overlaps');
    expect(codeOf(set('tang', '2026-07-01', '2026-07-02'), covered)).toBe('taken');
    expect(codeOf(set('ning', '2026-07-01', '2026-07-02'), held)).toBe('substitute-is-self');
    expect(codeOf(set('pan', '2026-07-01', '2026-07-02'), held)).toBe('own-appointment');
    expect(codeOf(set('tang', '2026-07-01', '2027-07-03'), held)).toBe('bad-input');
  });
});

test('who signed in before is entered under the id they have', () => {
  const known = after(
    [{ kind: 'enter-officer', person: person('new'), name: '柳舟', login: { provider: 'x', subject: 'known' } }],
    system,
    base,
  );
  expect([...known.officers]).toContain('known');
  expect(codeOf({ kind: 'enter-officer', person: person('other'), name: '柳舟', login: { provider: 'x', subject: 'known' } }, known)).toBe(
    'officer-entered',
  );
});
