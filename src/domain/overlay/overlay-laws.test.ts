/** What holds for every item and every locality: nobody's position is ever worse than the province's standard, whatever is written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Item } from '#domain/catalogue/item.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { anyChanges, anyItem } from '#test/support/any-overlay.ts';
import { meaningOf, positionOf, worsenedIn } from '#test/support/applicant-position.ts';
import { checkOverlay } from './check-overlay.ts';
import { composeItem, type AnyOverlay } from './compose-item.ts';
import { LATTICES } from './lattices.ts';
import { readAt } from './item-place.ts';
import { leavesOf } from './leaves.ts';

const LINE = [330500, 330521, 330521102] as unknown as readonly DivisionCode[];
const overlays = fc
  .tuple(fc.array(anyChanges, { maxLength: 4 }), fc.nat({ max: 2 }))
  .map(([all, from]): readonly AnyOverlay[] =>
    all.map((changes, at) => ({ division: LINE[Math.min(2, from + at)] ?? (330521 as DivisionCode), changes })),
  );
const HERE = LINE[1] ?? (330521 as DivisionCode);
const RUNS = { numRuns: 400 };

test('no sequence of overlays makes any applicant’s position worse than the province’s standard', () => {
  fc.assert(
    fc.property(anyItem, overlays, (standard, all) => {
      const here = composeItem(standard, all);
      expect(worsenedIn(positionOf(here, standard), positionOf(standard, standard))).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('what is one in the province stays so, and nobody reaches into anything else', () => {
  fc.assert(
    fc.property(anyItem, overlays, (standard, all) => {
      const here = composeItem(standard, all);
      expect(meaningOf(here)).toBe(meaningOf(standard));
      expect(
        here.materials.every(({ id, name, when, proves }) => {
          const was = standard.materials.find((each) => each.id === id);
          return was !== undefined && was.name === name && was.when === when && was.proves === proves;
        }),
      ).toBe(true);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      expect(Object.getPrototypeOf(here)).toBe(Object.prototype);
    }),
    RUNS,
  );
});

test('a county that repeats itself changes nothing more, and the order of its fields is all the same', () => {
  fc.assert(
    fc.property(anyItem, anyChanges, (standard, changes) => {
      const once = composeItem(standard, [{ division: HERE, changes }]);
      expect(composeItem(once, [{ division: HERE, changes }])).toEqual(once);
      if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) return;
      const turned = Object.fromEntries(Object.entries(changes).toReversed());
      expect(positionOf(composeItem(standard, [{ division: HERE, changes: turned }]), standard)).toEqual(positionOf(once, standard));
    }),
    RUNS,
  );
});

/** What a province does to make its standard better, told by hand. */
const betterBy: Readonly<Record<string, (item: Item) => Item>> = {
  'a shorter promise': (item) => ({
    ...item,
    limit: { ...item.limit, promised: { ...item.limit.promised, amount: Math.floor(item.limit.promised.amount / 2) } },
    handling: item.limit.promised.amount < 2 ? 'instant' : item.handling,
  }),
  'at once': (item) => ({ ...item, handling: 'instant', limit: { ...item.limit, promised: { amount: 0, unit: 'calendar-day' } } }),
  'a paper less': (item) => ({ ...item, materials: item.materials.slice(1) }),
  'papers that may follow': (item) => ({
    ...item,
    materials: item.materials.map((each) => (each.need === 'required' ? { ...each, need: 'gap-allowed' } : each)),
  }),
  'a photo will do': (item) => ({
    ...item,
    materials: item.materials.map((each) =>
      each.satisfiedBy.some((way) => way.by === 'bring' && way.form === 'photo')
        ? each
        : { ...each, satisfiedBy: [...each.satisfiedBy, { by: 'bring', form: 'photo' }] },
    ),
  }),
  'no copies': (item) => ({
    ...item,
    materials: item.materials.map((each) => (each.copies === undefined ? each : { ...each, copies: 0 })),
  }),
  'no fees': (item) => ({ ...item, fees: item.fees.map((fee) => ({ ...fee, amount: '0.00' })) }),
  'no visit': (item) => ({ ...item, visits: { count: 0 } }),
  'every channel': (item) => ({ ...item, channels: ['online', 'window', 'mail', 'terminal'], area: 'nation' }),
  'a courier': (item) =>
    item.result === undefined ? item : { ...item, result: { ...item.result, delivery: ['electronic', 'window', 'courier'] } },
  appointments: (item) => ({ ...item, appointment: item.appointment?.offered === true ? { offered: true } : { offered: true, perDay: 3 } }),
  'all online': (item) => ({ ...item, online: { depth: 4, identity: item.online?.identity ?? 2, mobile: true } }),
};

test('what the province makes better reaches every locality, whatever it wrote before', () => {
  fc.assert(
    fc.property(anyItem, overlays, fc.subarray(Object.keys(betterBy), { minLength: 1 }), (standard, all, names) => {
      const next = names.reduce((item, name) => betterBy[name]?.(item) ?? item, standard);
      const [before, after] = [composeItem(standard, all), composeItem(next, all)];
      expect(worsenedIn(positionOf(next, standard), positionOf(standard, standard))).toEqual([]);
      expect(worsenedIn(positionOf(after, standard), positionOf(before, standard))).toEqual([]);
      expect(worsenedIn(positionOf(after, standard), positionOf(next, standard))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('what the check lets through is what people get; what it refuses as worse, nobody gets', () => {
  fc.assert(
    fc.property(anyItem, anyChanges, (standard, changes) => {
      const refused = new Set(checkOverlay(standard, changes).map(({ pointer }) => pointer));
      const here = composeItem(standard, [{ division: HERE, changes }]);
      const gone = new Set(
        standard.materials.filter(({ id }) => !here.materials.some((each) => each.id === id)).map(({ id }): string => id),
      );
      const { leaves, strays } = leavesOf(changes);
      if (strays.length > 0) return;
      for (const leaf of leaves) {
        const { rule, pointer, wanted } = leaf;
        // Days of steps that no longer fit into a shorter promise are left out, and a paper that is taken out has no fields.
        if (rule.treatment !== 'better-only' || leaf.name === 'flow' || (leaf.name === 'materials' && gone.has(leaf.key ?? ''))) continue;
        const isMet = LATTICES[rule.lattice].fault(wanted, readAt(here, leaf)) === undefined;
        if (!refused.has(pointer)) expect({ pointer, isMet }).toEqual({ pointer, isMet: true });
      }
      if (refused.size === leaves.length && leaves.every(({ rule }) => rule.treatment !== 'free'))
        expect(meaningOf(here)).toBe(meaningOf(standard));
    }),
    { numRuns: 1000 },
  );
});
