/** The matters we ship, composed anew from their items: what the composer proposes is what their authors drew, and where not it says why. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checkMatter } from '#domain/catalogue/check-matter.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import { beforeOf } from '#domain/composer/check-steps.ts';
import { proposeEdges, withoutCircle, type ProposedEdge } from '#domain/composer/propose-edges.ts';
import type { CompositionPropose } from '#contract/operations/composer.ts';
import type { Composition } from '#contract/view/composer.ts';
import { dayOf } from '#domain/kernel/instant.ts';
import { matterOf } from '#server/catalogue/build-matter.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { brandAs, type DivisionCode, type MatterId } from '#domain/kernel/brand.ts';
import { judgeDoc } from '../draft/judge-doc.ts';
import { proposeMatter } from './propose-matter.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue();
});

const shipped = (id: string): Matter => {
  const found = catalogue.matters.get(brandAs<MatterId>(id));
  if (found === undefined) throw new Error(`no matter ${id}`);
  return found;
};
const itemsOf = (matter: Matter): readonly Item[] =>
  matter.steps.flatMap((step) => (step.kind === 'item' ? (catalogue.items.get(step.item) ?? []) : []));

/** Edges between items, by the items' names. */
const drawn = (matter: Matter): readonly string[] => {
  const itemBy = new Map(matter.steps.flatMap((step) => (step.kind === 'item' ? [[step.id, step.item] as const] : [])));
  return matter.steps
    .flatMap((step) =>
      step.kind === 'item'
        ? step.needs.map(
            ({ step: from, hard, basis }) =>
              `${itemBy.get(from) ?? from} → ${step.item}${hard ? ` under ${basis?.law ?? ''} ${basis?.article ?? ''}` : ''}`,
          )
        : [],
    )
    .toSorted();
};
const compose = (items: readonly string[], more: Partial<CompositionPropose> = {}): Composition => {
  const name = { zh: '新的一件事', en: 'A new matter' };
  const result = proposeMatter(catalogue, { division: 330521, kind: 'life-event', name, items: [...items], ...more }, dayOf(20600));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const composedAs = (composition: Composition): Matter => matterOf(composition.doc as Parameters<typeof matterOf>[0]);
const again = (id: string): Composition => compose(itemsOf(shipped(id)).map((item) => item.id));

describe('the shipped matters composed anew', () => {
  test('a restaurant comes out in the very order its authors drew, each edge with its law', () => {
    expect(drawn(composedAs(again('open-restaurant')))).toEqual(drawn(shipped('open-restaurant')));
  });
  test('so does a marriage', () => {
    expect(drawn(composedAs(again('marriage-registration')))).toEqual(drawn(shipped('marriage-registration')));
  });
  test('a birth does but for one edge: the insurance asks for no paper and no fact that the household entry makes', () => {
    const [composed, wanted] = [drawn(composedAs(again('birth-of-a-child'))), drawn(shipped('birth-of-a-child'))];
    expect(wanted.filter((edge) => !composed.includes(edge))).toEqual([
      'household-entry-newborn → medical-insurance-newborn under social-insurance-law-2018 25',
    ]);
    expect(composed.filter((edge) => !wanted.includes(edge))).toEqual([]);
  });
  test('whatever is surely proposed of any matter, its authors ordered so too, if only by way of other steps', () => {
    const wrong = [...catalogue.matters.values()].flatMap((matter) => {
      const before = beforeOf(matter.steps);
      const stepBy = new Map(matter.steps.flatMap((step) => (step.kind === 'item' ? [[step.item, step.id] as const] : [])));
      const isDrawn = ({ from, to }: ProposedEdge): boolean => before.get(stepBy.get(to) ?? '')?.has(stepBy.get(from) ?? '') === true;
      const { edges } = withoutCircle(proposeEdges(itemsOf(matter), catalogue.facts));
      return edges.filter((edge) => edge.ground !== 'article' && !isDrawn(edge)).map(({ from, to }) => `${from} → ${to}`);
    });
    expect(wrong).toEqual([]);
  });
  test('a sale is only hinted at where the register is filled under the same article: the person decides', () => {
    const hints = again('house-sale').proposed.filter(({ ground }) => ground === 'article');
    expect(hints.map(({ from, to }) => `${from} → ${to}`).toSorted()).toEqual([
      'sale-contract-filing → deed-tax',
      'sale-contract-filing → title-transfer',
    ]);
  });
});

describe('a clerk who composes', () => {
  test('gets a document that may be saved as a draft and published', () => {
    const { doc } = compose(['business-licence', 'food-permit', 'signboard'], { id: 'a-new-shop' });
    expect(judgeDoc({ kind: 'matter', id: 'a-new-shop' }, brandAs<DivisionCode>(330000), doc)).toMatchObject({ ok: true });
    const context = {
      laws: catalogue.laws,
      facts: catalogue.facts,
      departments: new Set(catalogue.departments.keys()),
      certificates: new Set(catalogue.certificateKinds.keys()),
      stopGrounds: new Set<string>(),
      checkCondition: () => undefined,
    };
    expect(checkMatter(matterOf(doc as Parameters<typeof matterOf>[0]), catalogue.items, context)).toEqual([]);
  });
  test('sees what a restaurant spares people: five forms become one, and registers answer most of it', () => {
    const { burden } = again('open-restaurant');
    expect(burden).toMatchObject({
      apart: { forms: 5, offices: 4, days: { unit: 'working-day' } },
      together: { forms: 1, offices: 1, visits: 0 },
      path: ['business-licence', 'food-permit'],
    });
    expect(burden?.together.questions).toBeLessThan(burden?.apart.questions ?? 0);
    expect(burden?.left.questions).toBeLessThan(burden?.together.questions ?? 0);
    expect(burden?.together.days.amount).toBeLessThan(burden?.apart.days.amount ?? 0);
  });
  test('reads by name what the figures count, of whatever matter', () => {
    for (const matter of catalogue.matters.values()) {
      const items = itemsOf(matter).map(({ id }) => id);
      if (items.length === 0) continue;
      const { burden, questions, papers } = compose(items);
      const left = { questions: questions.filter((each) => each.left).length, papers: papers.filter((each) => each.left).length };
      expect([matter.id, questions.length, papers.length, left]).toEqual([
        matter.id,
        burden?.together.questions,
        burden?.together.papers,
        burden?.left,
      ]);
    }
  });
  test('who drops the edge from the licence is told that the permit then lacks its paper', () => {
    const { problems } = compose(['business-licence', 'food-permit'], { edges: [] });
    expect(problems).toEqual([{ code: 'issuer-not-before', grave: true, step: 'food-permit', about: 'business-licence' }]);
  });
  test('who draws a circle is told, and is promised no days', () => {
    const basis = { law: 'food-safety-law-2021', article: 35 };
    const edges = [
      { from: 'business-licence', to: 'food-permit', hard: true, basis },
      { from: 'food-permit', to: 'business-licence', hard: true, basis },
    ];
    const { problems, burden } = compose(['business-licence', 'food-permit'], { edges });
    expect(problems.map(({ code }) => code)).toContain('circle');
    expect(burden).toBeNull();
  });
  test('of an item that is not in the catalogue is told so', () => {
    const asked = { division: 330521, kind: 'life-event' as const, name: { zh: '一', en: 'one' }, items: ['no-such-item'] };
    expect(proposeMatter(catalogue, asked, dayOf(20600))).toMatchObject({ ok: false, refusal: { code: 'item-not-found' } });
  });
});
