/** A firm at the window: found by its code, it leads what is open to firms and names its employee. */
import { expect, test } from 'vitest';
import type { WalkIn, WalkInFiled, WalkInPreviews } from '#contract/view/walk-in.ts';
import { useApp } from '#test/support/app.ts';
import { bodyOf, viewCase } from '#test/support/noodle-shop.ts';

const app = useApp();
const employee = { name: '沈立秋', identifier: '330199196107080049' };
const retirement = {
  matter: 'retirement',
  parties: [{ role: 'employee', name: employee.name, identifier: { kind: 'citizen', value: employee.identifier } }],
  situation: {
    'retirement.division': '330521',
    'retirement.kind': 'at-age',
    'retirement.recordsDiffer': false,
    'retirement.fund': false,
    'retirement.annuity': false,
  },
  answers: {
    'employee.name': employee.name,
    'employee.identifier': employee.identifier,
    'employee.phone': '13800000028',
    'retirement.from': '2026-12-01',
    'retirement.card': true,
    'insurance.topUp': false,
  },
  contested: [],
};

test('files the retirement of its employee; signatures at the window are on paper', async () => {
  const clerk = await app.signIn('wang-min', 'deqing-hall');
  const walkIn = bodyOf(await clerk.send<WalkIn>('POST', '/api/v1/walk-ins', { body: { way: 'identifier', value: '91330199MA0000015A' } }));
  expect([walkIn.person.kind, walkIn.person.name]).toEqual(['firm', '德清云岫智造有限公司']);
  const path = `/api/v1/walk-ins/${walkIn.id}`;
  const { cases } = bodyOf(await clerk.send<WalkInPreviews>('POST', `${path}/preview`, { body: { cases: [retirement] } }));
  expect(cases.map(({ lead, because }) => [lead, because])).toEqual([['employer', null]]);
  expect(cases[0]?.confirm.map(({ field }) => field.id)).toEqual(['employer.name', 'employer.identifier']);
  const body = { cases: [retirement], given: {}, visit: '单位代职工来办' };
  const filed = await clerk.send<WalkInFiled>('POST', `${path}/cases`, { body });
  expect(filed.status, filed.text).toBe(201);
  const { parties } = await viewCase(clerk, filed.body.receipts[0]?.number ?? '');
  expect(parties.map(({ role, name, signed }) => [role, name, signed])).toEqual([
    ['employer', '德清云岫智造有限公司', true],
    ['employee', '沈立秋', true],
  ]);
});
