/** The graph of a matter as its guide draws it: what runs side by side, and what would wait for itself. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemId, StepId } from '#domain/kernel/brand.ts';
import type { Step } from './matter.ts';
import { layersOf } from './step-layers.ts';

const step = (id: string, needs: readonly string[] = []): Step => ({
  id: id as StepId,
  kind: 'item',
  item: id as ItemId,
  files: 'at-submit',
  counted: true,
  needs: needs.map((each) => ({ step: each as StepId, needs: 'granted', hard: false })),
});
const drawn = (...steps: readonly Step[]): Readonly<Record<string, number>> => Object.fromEntries(layersOf(steps).layers);

describe('layers', () => {
  test('a restaurant: licence, sign and fire check side by side, the food permit after the licence', () => {
    expect(drawn(step('licence'), step('food', ['licence']), step('sign'), step('fire'))).toEqual({
      licence: 0,
      food: 1,
      sign: 0,
      fire: 0,
    });
  });
  test('a step stands below its last predecessor, not its first', () => {
    expect(drawn(step('permit', ['filing', 'drawings']), step('drawings', ['scheme']), step('scheme', ['filing']), step('filing'))).toEqual(
      {
        filing: 0,
        scheme: 1,
        drawings: 2,
        permit: 3,
      },
    );
  });
  test('an edge to a step the situation cut holds nobody up', () => {
    expect(drawn(step('permit', ['flood']))).toEqual({ permit: 0 });
  });
  test('steps that wait for each other are named, and those behind them', () => {
    expect(layersOf([step('a', ['b']), step('b', ['a']), step('c', ['b']), step('d')]).circular).toEqual(['a', 'b', 'c']);
  });
  test('whatever the order in the file, every step stands below all it needs', () => {
    const graphs = fc.integer({ min: 1, max: 12 }).chain((size) =>
      fc.record({
        needs: fc.array(fc.array(fc.nat(size - 1), { maxLength: 4 }), { minLength: size, maxLength: size }),
        order: fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }),
      }),
    );
    fc.assert(
      fc.property(graphs, ({ needs, order }) => {
        const steps = order.map((index) =>
          step(
            `s${index}`,
            [...new Set(needs[index])].filter((each) => each < index).map((each) => `s${each}`),
          ),
        );
        const { layers, circular } = layersOf(steps);
        expect(circular).toEqual([]);
        for (const each of steps) {
          const below = Math.max(-1, ...each.needs.map((edge) => layers.get(edge.step) ?? Number.NaN));
          expect(layers.get(each.id)).toBe(below + 1);
        }
      }),
    );
  });
});
