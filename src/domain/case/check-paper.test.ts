/** The counter may ask for what the guide asks for, once, and for nothing else. */
import { describe, expect, test } from 'vitest';
import {
  applicant,
  at,
  citizen,
  clerk,
  itemStep,
  material,
  part,
  sampleDefinition,
  sampleItem,
  sampleMatter,
} from '#test/support/sample-case.ts';
import type { FactId } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { CaseCommand } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { CaseState, Missing } from './state.ts';

const words = (zh: string, en: string) => ({ zh, en });
const plan = { ...material('kitchen-plan'), name: words('后厨布局图', 'Kitchen plan') };
const household = {
  ...material('household-book'),
  name: words('居民户口簿', 'Household book'),
  satisfiedBy: [{ by: 'fact' as const, facts: ['household.book' as FactId], heldBy: 'public-security' }],
};
const item = sampleItem('food', {
  materials: [plan, household],
  fields: [{ id: 'shop.address', type: 'address', label: words('地址', 'Address'), required: true }],
});
const definition = sampleDefinition(sampleMatter([itemStep('food')]), [item]);
const now = at('2026-06-08');
const until = dayOfInstant(at('2026-06-20'));

const submitted = (
  given: Readonly<Record<string, { readonly by: 'file'; readonly file: string; readonly sha256: string }>>,
  channel: 'online' | 'counter' = 'online',
): CaseState => {
  const command: CaseCommand = {
    kind: 'submit',
    number: '330521-2026-0000001-0' as never,
    division: 330521 as never,
    matter: 'sample' as never,
    title: 'sample',
    parties: [applicant('mei')],
    situation: {},
    answers: {},
    given,
    channel,
  };
  const events = decide(command, undefined, definition, channel === 'online' ? citizen('mei') : clerk, now);
  if (!events.ok) throw new Error(events.refusal.code);
  const state = events.value.reduce<CaseState | undefined>((before, event) => evolve(before, event), undefined);
  if (state === undefined) throw new Error('a submission makes a case');
  return state;
};
const file = { by: 'file', file: 'f', sha256: 'a'.repeat(64) } as const;

const ask = (state: CaseState, ...missing: readonly { readonly material?: string; readonly field?: string; readonly what: string }[]) =>
  decide(
    { kind: 'receive', receptions: [{ part: part('food'), outcome: 'supplement', missing: missing as readonly Missing[], until }] },
    state,
    definition,
    clerk,
    now,
  );
const codeOf = (result: ReturnType<typeof ask>): string => (result.ok ? 'ok' : result.refusal.code);

describe('the one-time notice', () => {
  const empty = submitted({});
  test('asks for a paper of the guide that is missing', () => {
    expect(codeOf(ask(empty, { material: 'kitchen-plan', what: '后厨布局图' }))).toBe('ok');
  });
  test('may not ask for what the police hold, and says who holds it', () => {
    const asked = ask(empty, { material: 'kitchen-plan', what: '后厨布局图' }, { material: 'household-book', what: '户口簿' });
    expect(asked).toMatchObject({ refusal: { code: 'paper-held', values: { paper: '居民户口簿', holder: 'public-security' } } });
  });
  test('may not ask for a paper the guide does not have', () => {
    expect(codeOf(ask(empty, { material: 'diploma', what: '毕业证' }))).toBe('paper-outside-guide');
  });
  test('may not ask for one by a sentence, nor under the name of another paper or of a question', () => {
    expect(codeOf(ask(empty, { material: 'kitchen-plan', what: '后厨布局图' }, { what: '另附户口簿复印件' }))).toBe('paper-in-words');
    expect(codeOf(ask(empty, { material: 'kitchen-plan', what: '请一并提供户口簿' }))).toBe('paper-in-words');
    expect(codeOf(ask(empty, { material: 'kitchen-plan', what: 'x' }, { field: 'shop.address', what: '请带上房产证' }))).toBe(
      'paper-in-words',
    );
  });
  test('may say that an answer is wrong, by naming the question; one the guide does not ask is refused', () => {
    const plan = { material: 'kitchen-plan', what: '后厨布局图' };
    expect(codeOf(ask(empty, plan, { field: 'shop.address', what: '门牌号不对' }))).toBe('ok');
    expect(codeOf(ask(empty, plan, { what: '排水量和面积对不上，请核对' }))).toBe('ok');
    expect(codeOf(ask(empty, plan, { field: 'family.income', what: '家庭收入' }))).toBe('question-outside-guide');
  });
  test('asks again for a paper that was given only with what is wrong about it', () => {
    const given = submitted({ 'kitchen-plan': file });
    expect(codeOf(ask(given, { material: 'kitchen-plan', what: '后厨布局图' }))).toBe('paper-given');
    expect(codeOf(ask(given, { material: 'kitchen-plan', what: '看不清' }))).toBe('ok');
  });
  test('may not ask for paper where the application came online: the file counts like paper (articles 6 and 8)', () => {
    const online = submitted({ 'kitchen-plan': file });
    for (const what of ['请到窗口交纸质件', '请补原件核对', '再交一份复印件', 'please bring a printed plan'])
      expect(ask(online, { material: 'kitchen-plan', what })).toMatchObject({
        refusal: { code: 'paper-given-online', article: 'zhejiang-at-most-once-2018/6' },
      });
    expect(codeOf(ask(empty, { material: 'kitchen-plan', what: '后厨布局图，要纸质盖章件' }))).toBe('paper-given-online');
    expect(codeOf(ask(online, { material: 'kitchen-plan', what: '看不清，请重传原件的照片' }))).toBe('ok');
  });
  test('may ask on paper who came to the window with paper', () => {
    const here = submitted({ 'kitchen-plan': file }, 'counter');
    expect(codeOf(ask(here, { material: 'kitchen-plan', what: '这页缺了，请带原件来补拍' }))).toBe('ok');
  });
  test('a window does not take the original of what was given online', () => {
    const taken = decide(
      {
        kind: 'receive',
        receptions: [{ part: part('food'), outcome: 'accept' }],
        given: { ['kitchen-plan' as never]: { by: 'original', pages: 1 } },
      },
      submitted({ 'kitchen-plan': file }),
      definition,
      clerk,
      now,
    );
    expect(codeOf(taken)).toBe('paper-given-online');
  });
  test('accepting with gaps is held to the same', () => {
    const missing = [{ material: 'household-book' as never, what: '户口簿' }];
    const result = decide(
      { kind: 'receive', receptions: [{ part: part('food'), outcome: 'accept-with-gaps', missing, until }] },
      empty,
      definition,
      clerk,
      now,
    );
    expect(codeOf(result)).toBe('paper-held');
  });
});
