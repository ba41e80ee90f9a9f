import { expect, test } from 'vitest';
import { materialOf, partOf, viewOf } from '#test/support/office-views.ts';
import { paperBlocks } from './paper-blocks.ts';
import { problemOf, receiveBody } from './receive-body.ts';
import { emptyReception, partReception, receivable, receptionAfter, type Reception } from './reception.ts';

const today = '2026-06-18';
const licence = partOf('licence', { materials: [materialOf('lease', { given: 'file' })] });
const signboard = partOf('signboard', { materials: [materialOf('sketch', { gap: true })] });
const fire = partOf('fire', { materials: [materialOf('plan')] });
const food = partOf('food', { state: 'waiting', needs: [{ part: 'licence', needs: 'granted', hard: true }] });
const view = viewOf([licence, signboard, fire, food]);

const all = (reception: Reception) => receivable(view).map((part) => partReception(view, part, reception, today));
const edit = (before: Reception, parts: readonly string[], change: Reception['drafts'][string]) =>
  receptionAfter(before, { kind: 'edit', parts, change });

test('each part starts with what a good clerk would choose', () => {
  expect(all(emptyReception).map((one) => one.draft.outcome)).toEqual(['accept', 'accept-with-gaps', 'supplement']);
});

test('the body names everything missing, a day for it, and nothing of a part that waits', () => {
  expect(receiveBody(all(emptyReception), emptyReception).receptions).toEqual([
    { part: 'licence', outcome: 'accept' },
    { part: 'signboard', outcome: 'accept-with-gaps', missing: [{ material: 'sketch', what: 'sketch' }], until: '2026-06-25' },
    { part: 'fire', outcome: 'supplement', missing: [{ material: 'plan', what: 'plan' }], until: '2026-06-25' },
  ]);
});

test('a paper taken at the counter goes with the act and turns the notice into an acceptance', () => {
  const brought = { by: 'original', pages: 1 } as const;
  const after = receptionAfter(emptyReception, { kind: 'bring', material: 'plan', brought });
  expect(all(after)[2]?.draft.outcome).toBe('accept');
  expect(receiveBody(all(after), after).given).toEqual({ plan: brought });
});

test('a chosen outcome that stops being lawful gives way to the lawful one', () => {
  const chosen = edit(emptyReception, ['signboard'], { outcome: 'accept' });
  expect(all(chosen)[1]?.draft.outcome).toBe('accept-with-gaps');
});

test('a refusal to accept needs reasons and an article before it can be signed', () => {
  const refused = edit(emptyReception, ['licence'], { outcome: 'not-accepted' });
  const problem = (reception: Reception) => {
    const first = all(reception)[0];
    return first === undefined ? undefined : problemOf(first, today)?.zh;
  };
  expect(problem(refused)).toBe('写清不予受理的理由');
  const reasoned = edit(refused, ['licence'], { reasons: '补正后仍不符合' });
  expect(problem(reasoned)).toBe('选依据哪一条');
  expect(problem(edit(reasoned, ['licence'], { articles: [{ law: 'zhejiang-at-most-once-2018', article: 11 }] }))).toBeUndefined();
});

test('a day that is not after today cannot be given for what is missing', () => {
  const late = all(edit(emptyReception, ['fire'], { until: today }))[2];
  expect(late === undefined ? undefined : problemOf(late, today)?.zh).toBe('补正日期要在今天以后');
});

test('the paper has a block and a seal for each department, and says what starts later and after what', () => {
  const blocks = paperBlocks(view, all(emptyReception));
  expect(blocks.accepted.map((block) => block.office.id)).toEqual(['office-of-licence', 'office-of-signboard']);
  expect(blocks.later.map(({ part, after }) => [part.id, after.zh])).toEqual([['food', 'licence办完后']]);
  expect(blocks.notices.map((one) => one.part.id)).toEqual(['fire']);
});
