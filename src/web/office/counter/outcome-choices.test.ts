import { expect, test } from 'vitest';
import type { PartView } from '#contract/view/case.ts';
import { materialOf, partOf, viewOf } from '#test/support/office-views.ts';
import { outcomeChoices, suggestedOutcome } from './outcome-choices.ts';
import type { Outcome } from './outcome.ts';

const lease = materialOf('lease', { given: 'file' });
const plan = materialOf('plan');
const sketch = materialOf('sketch', { gap: true });
const identity = materialOf('identity', { heldBy: { zh: '公安厅', en: 'Public Security' } });

const lawful = (part: PartView, brought: readonly string[] = [], more: Parameters<typeof viewOf>[1] = {}): readonly Outcome[] =>
  outcomeChoices(viewOf([part], more), part, new Set(brought))
    .filter((one) => one.because === undefined)
    .map((one) => one.outcome);
const because = (part: PartView, outcome: Outcome) =>
  outcomeChoices(viewOf([part]), part, new Set()).find((one) => one.outcome === outcome)?.because?.zh;

test('a part with all its papers is accepted, and has no gaps to accept with', () => {
  const part = partOf('licence', { materials: [lease, identity] });
  expect(lawful(part)).toContain('accept');
  expect(lawful(part)).not.toContain('accept-with-gaps');
  expect(because(part, 'accept-with-gaps')).toBe('材料齐全，直接受理');
});

test('where only a paper that may follow is missing, the clerk accepts with gaps and the button names the paper', () => {
  const part = partOf('signboard', { materials: [lease, sketch] });
  expect(lawful(part)).not.toContain('accept');
  expect(because(part, 'accept')).toBe('还差sketch，暂不可选');
  expect(suggestedOutcome(outcomeChoices(viewOf([part]), part, new Set()))).toBe('accept-with-gaps');
});

test('a paper that may not be missing allows the one notice, and a paper laid on the table lifts the bar', () => {
  const part = partOf('fire', { materials: [plan] });
  expect(because(part, 'accept-with-gaps')).toBe('plan不能容缺');
  expect(lawful(part)).toContain('supplement');
  expect(lawful(part, ['plan'])).toContain('accept');
});

test('a clerk who has given the one notice may not give another', () => {
  const part = partOf('fire', { materials: [plan], supplement: { missing: [], until: '2026-06-25', servedOn: '2026-06-18' } });
  expect(lawful(part)).not.toContain('supplement');
  expect(lawful(part)).toContain('not-accepted');
});

test('an applicant who has not signed bars acceptance', () => {
  const unsigned = [{ id: 'a', role: 'applicant', kind: 'applicant', name: '沈立秋', identifier: null, signed: false }];
  expect(lawful(partOf('licence', { materials: [lease] }), [], { parties: unsigned })).not.toContain('accept');
});

test('nobody receives their own file: every outcome says why', () => {
  const part = partOf('licence');
  const choices = outcomeChoices(viewOf([part], { allowed: [{ act: 'receive', part: 'licence', because: 'own-file' }] }), part, new Set());
  expect(choices.every((one) => one.because?.zh === '是您自己的事，由别人办')).toBe(true);
});
