import { expect, test } from 'vitest';
import { materialOf, partOf, viewOf } from '#test/support/office-views.ts';
import { caseMaterials, paperCounts } from './case-materials.ts';

const held = materialOf('identity', { heldBy: { zh: '公安厅', en: 'Public Security' }, given: 'fact' });
const lease = materialOf('lease', { given: 'file' });
const view = viewOf([partOf('licence', { materials: [held, lease] }), partOf('fire', { materials: [held, lease, materialOf('plan')] })]);

test('a paper is listed once with the parts it serves, and what the government holds comes last', () => {
  expect(caseMaterials(view).map(({ material, serves }) => [material.id, serves.map((one) => one.yes)])).toEqual([
    ['lease', [true, true]],
    ['plan', [false, true]],
    ['identity', [true, true]],
  ]);
});

test('three numbers tell what asking once spares: apart, merged, to take today', () => {
  expect(paperCounts(view)).toEqual({ apart: 5, merged: 3, today: 1 });
});
