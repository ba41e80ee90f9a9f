/** Where a result is sent to is read by who sends it today, also in a view of the past. */
import { expect, test } from 'vitest';
import type { CaseState } from '#domain/case/state.ts';
import { licence, reviewed } from '#test/support/inquiry-story.ts';
import { officer, officeOf } from '#test/support/sample-case.ts';
import { delivers } from './delivery-view.ts';

test('an office that handed its part on does not read the address in the case as it was', () => {
  const past = reviewed().now();
  const part = past.parts.get(licence);
  if (part?.plan.kind !== 'item') throw new Error('There is no licence');
  const certified = { ...part, plan: { ...part.plan, certificate: 'licence' as NonNullable<typeof part.plan.certificate> } };
  const before: CaseState = { ...past, parts: new Map([[licence, certified]]) };
  const present: CaseState = { ...past, parts: new Map([[licence, { ...certified, office: officeOf('other') }]]) };
  const [actor, reader] = [officer('licence'), 'office' as const];
  expect(delivers({ state: before, actor, reader })).toBe(true);
  expect(delivers({ state: before, present, actor, reader })).toBe(false);
});
