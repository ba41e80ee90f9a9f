/** Every shipped item says what the national list asks of it, and says it without contradicting itself (zhejiang.md 1.1). */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '#domain/catalogue/item.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';

let items: readonly Item[];
beforeAll(async () => {
  items = [...(await loadCatalogue()).items.values()];
});
const without = (fault: (item: Item) => boolean): readonly string[] => items.filter(fault).map(({ id }) => id);

describe('whoever reads a guide', () => {
  test('finds it by everyday words, and reads in one sentence what it is for', () => {
    expect(without(({ aliases }) => (aliases?.length ?? 0) < 4)).toEqual([]);
    expect(without(({ summary }) => summary === undefined || [...summary.zh].length > 40)).toEqual([]);
    expect(without(({ audience, topics }) => audience === undefined || topics === undefined)).toEqual([]);
  });
  test('finds at least two questions answered', () => {
    expect(without(({ faq }) => (faq?.length ?? 0) < 2)).toEqual([]);
  });
  test('reads the steps, who does each, and days that fit the promise', () => {
    const days = ({ flow = [] }: Item) => flow.reduce((sum, step) => sum + (step.days ?? 0), 0);
    expect(without((item) => days(item) !== item.limit.promised.amount)).toEqual([]);
    expect(without(({ flow = [] }) => flow.length < 3 || flow.some(({ who }) => who === undefined))).toEqual([]);
  });
  test('learns of every paper who has it, in which form it goes, how it is judged, and how to make what one brings', () => {
    const papers = items.flatMap((item) => item.materials.map((paper) => ({ name: `${item.id}/${paper.id}`, paper })));
    expect(papers.filter(({ paper }) => paper.source === undefined || paper.format === undefined || paper.standard === undefined)).toEqual(
      [],
    );
    const brought = papers.filter(({ paper }) => paper.satisfiedBy[0]?.by === 'bring');
    expect(brought.filter(({ paper }) => paper.fill === undefined).map(({ name }) => name)).toEqual([]);
  });
});

describe('what an item says of itself', () => {
  test('all online means no visit, and no visit means a way without one', () => {
    expect(without(({ online, visits }) => online?.depth === 4 && visits.count > 0)).toEqual([]);
    expect(without(({ online, visits, channels = [] }) => visits.count === 0 && online?.depth !== 4 && !channels.includes('mail'))).toEqual(
      [],
    );
  });
  test('a licence goes through acceptance, review, decision, conclusion and delivery', () => {
    const kinds = ['accept', 'review', 'approve', 'conclude', 'deliver'];
    const applied = items.filter(({ procedure, id }) => procedure === 'licence' && id !== 'permit-revocation');
    expect(applied.filter(({ flow = [] }) => kinds.some((kind) => !flow.some((step) => step.kind === kind))).map(({ id }) => id)).toEqual(
      [],
    );
  });
  test('a result has its kind, and nothing is charged that offers no way to pay', () => {
    expect(without(({ result }) => result !== undefined && result.kind === undefined)).toEqual([]);
    expect(without(({ fees, payOnline }) => fees.length > 0 !== (payOnline === true))).toEqual([]);
  });
  test('handling items of one basic entry are told apart', () => {
    const families = Map.groupBy(items, ({ basicCode }) => basicCode ?? '');
    const siblings = [...families].filter(([, family]) => family.length > 1);
    expect(siblings.map(([code, family]) => [code, family.map(({ handlingItem }) => handlingItem?.zh ?? '').toSorted()])).toEqual([
      ['019901700000', ['区域评估后告知承诺', '报告书', '报告表'].toSorted()],
      ['019900200000', ['延续', '新办'].toSorted()],
      ['079903200000', ['出生登记', '婚姻状况变更'].toSorted()],
    ]);
  });
});
