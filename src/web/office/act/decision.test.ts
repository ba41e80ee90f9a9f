import { expect, test } from 'vitest';
import { materialOf, partOf, viewOf } from '#test/support/office-views.ts';
import { becauseWords } from './because.ts';
import { decisionChecks } from './decision-checks.ts';
import { linesOf, whyNot } from './decision-words.ts';
import { owedMaterials } from './owed-materials.ts';

const typed = { kind: 'grant', conditions: '', reasons: '', articles: [] } as const;
const act = (name: string, because: string | null) => ({ act: name, part: 'drainage', because });

test('while the clock stands still the button itself says so', () => {
  expect(whyNot({ allowed: [act('grant', 'clock-stopped')] }, 'drainage', typed)?.zh).toBe('停表中，恢复后可签发');
});

test('before the review has begun nothing can be signed', () => {
  expect(whyNot({ allowed: [] }, 'drainage', typed)?.zh).toBe('开始审查后可签发');
});

test('a grant needs no reasons, a grant with conditions a condition, a refusal reasons and an article', () => {
  const view = { allowed: [act('grant', null), act('refuse', null)] };
  expect(whyNot(view, 'drainage', typed)).toBeUndefined();
  expect(whyNot(view, 'drainage', { ...typed, kind: 'with' })?.zh).toBe('先写条件');
  expect(whyNot(view, 'drainage', { ...typed, kind: 'refuse' })?.zh).toBe('先写理由');
  expect(whyNot(view, 'drainage', { ...typed, kind: 'refuse', reasons: '不符合' })?.zh).toBe('先写依据哪一条');
});

test('conditions are one a line, empty lines left out', () => {
  expect(linesOf(' 每月清理 \n\n留档三年')).toEqual(['每月清理', '留档三年']);
});

test('a reason the screen does not know is shown by its code', () => {
  expect(becauseWords('brand-new').zh).toBe('现在不能（brand-new）');
});

test('before a decision the officer sees what is missing and who has not answered', () => {
  const part = partOf('drainage', { materials: [materialOf('plan')], needs: [{ part: 'licence', needs: 'granted', hard: true }] });
  const opinion = partOf('o1', { kind: 'opinion', of: 'drainage' });
  const checks = decisionChecks(viewOf([part, opinion, partOf('licence', { state: 'issued' })]), part, '2026-06-20');
  expect(checks.map((check) => [check.ok, check.words.zh])).toEqual([
    [false, '还差plan'],
    [true, 'licence已办完'],
    [false, 'office of o1意见还没到'],
  ]);
});

test('the window takes what the notice named, and nothing the government holds', () => {
  const held = materialOf('identity', { heldBy: { zh: '公安厅', en: 'Public Security' } });
  const part = partOf('fire', {
    materials: [held, materialOf('plan'), materialOf('rules')],
    supplement: { missing: [{ material: 'plan', what: 'plan' }], until: '2026-06-25', servedOn: '2026-06-18' },
  });
  expect(owedMaterials(part).map((one) => one.id)).toEqual(['plan']);
});
