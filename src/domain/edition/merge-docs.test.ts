import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSame, valueAt, withAt } from './doc-pointer.ts';
import { mergeDocs } from './merge-docs.ts';

const base = {
  id: 'food-permit',
  name: { zh: '食品经营许可', en: 'Food permit' },
  limit: { promised: { amount: 12, unit: 'working-day' } },
  materials: [
    { id: 'plan', need: 'required' },
    { id: 'rules', need: 'required' },
  ],
  aliases: ['开饭店'],
};

test('one shortens the promise, another names it better: both are kept', () => {
  const mine = withAt(base, '/limit/promised/amount', 8);
  const theirs = withAt(base, '/name/en', 'Food business permit');
  expect(mergeDocs(base, mine, theirs)).toEqual({ ok: true, doc: withAt(theirs, '/limit/promised/amount', 8) });
});

test('both change the promise: the place, and what each of them wants', () => {
  const merged = mergeDocs(base, withAt(base, '/limit/promised/amount', 8), withAt(base, '/limit/promised/amount', 10));
  expect(merged).toMatchObject({ ok: false, clashes: [{ pointer: '/limit/promised/amount', mine: 8, theirs: 10 }] });
});

test('one takes a paper out while another eases the next one: it stays out, and the other is eased', () => {
  const mine = withAt(base, '/materials/0', undefined);
  const theirs = withAt(base, '/materials/1/need', 'gap-allowed');
  expect(mergeDocs(base, mine, theirs)).toEqual({
    ok: true,
    doc: { ...base, materials: [{ id: 'rules', need: 'gap-allowed' }] },
  });
});

test('a paper that one takes out and another changes is nobody to decide but the two', () => {
  const mine = withAt(base, '/materials/0', undefined);
  const theirs = withAt(base, '/materials/0/need', 'optional');
  const merged = mergeDocs(base, mine, theirs);
  expect(merged.ok ? [] : merged.clashes.map(({ pointer }) => pointer)).toEqual(['/materials/0']);
});

test('one moves papers, another adds one: it stands behind the one it was put behind', () => {
  const mine = { ...base, materials: base.materials.toReversed() };
  const theirs = { ...base, materials: [base.materials[0], { id: 'photo', need: 'optional' }, base.materials[1]] };
  const merged = mergeDocs(base, mine, theirs);
  expect(merged.ok ? valueAt(merged.doc, '/materials/2/id') : merged).toBe('photo');
});

test('words without an id that both change are decided by the two', () => {
  const merged = mergeDocs(base, withAt(base, '/aliases/-', '面馆'), withAt(base, '/aliases/-', '餐馆'));
  expect(merged.ok).toBe(false);
});

const document = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'constructor'), fc.jsonValue({ maxDepth: 2 }), { noNullPrototype: true });

test('whoever changed nothing loses nothing, whatever the other did', () => {
  fc.assert(
    fc.property(document, document, (start, changed) => {
      const mine = mergeDocs(start, changed, start);
      const theirs = mergeDocs(start, start, changed);
      expect(mine.ok && isSame(mine.doc, changed)).toBe(true);
      expect(theirs.ok && isSame(theirs.doc, changed)).toBe(true);
    }),
  );
});

test('a name of the machine is no field: reading it finds nothing, writing it changes no other document', () => {
  expect(valueAt({}, '/constructor/prototype')).toBeUndefined();
  withAt({}, '/__proto__/stolen', true);
  expect(valueAt({}, '/stolen')).toBeUndefined();
  expect(Object.hasOwn(Object.prototype, 'stolen')).toBe(false);
});
