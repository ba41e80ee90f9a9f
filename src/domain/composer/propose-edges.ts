/** Which of some items must wait for which: read from what one gives and another asks for, for a person to confirm. */
import { factOf } from '#domain/catalogue/fact-name.ts';
import type { Item, Material } from '#domain/catalogue/item.ts';
import { IDENTITY_FACTS } from '#domain/exchange/wanted-facts.ts';
import type { Fact } from '#domain/fact/fact.ts';
import type { Basis } from '#domain/kernel/text.ts';

/** Under article 7 of the 2018 regulation a held paper is not asked for: it says nothing about what comes first. */
const ASK_ONCE = 'zhejiang-at-most-once-2018';

/**
 * Why an edge is proposed. `certificate`: the result of one is a paper of the other. `paper`: the result is the paper that a
 * fact replaces. `article`: both stand under the same article, so the register may well be filled by it; only a hint.
 */
export type EdgeGround = 'certificate' | 'paper' | 'article';

export type ProposedEdge = {
  readonly from: Item['id'];
  readonly to: Item['id'];
  readonly ground: EdgeGround;
  /** The paper or the question that asks for it. */
  readonly of: { readonly kind: 'material' | 'field'; readonly id: string };
  /** The certificate or the fact that passes. */
  readonly gives: string;
  /** The article that asks for the paper, else the one the item itself stands under: `surely` tells them apart. */
  readonly basis?: Basis;
  readonly surely: boolean;
};

export type FactSource = Pick<Fact, 'source' | 'papers' | 'basis' | 'declared'>;
export type Facts = ReadonlyMap<string, FactSource>;

const sameArticle = (one: Basis, other: Basis): boolean => one.law === other.law && one.article === other.article;

/** Whether an item's grant is what puts a fact into its register. */
export function makesFact(item: Item, name: string, facts: Facts): 'paper' | 'article' | undefined {
  const { role, fact: own } = factOf(name);
  const fact = facts.get(own);
  // What the register says of another party (the seller's title), and who somebody is, stood there before anybody applied.
  if (role !== undefined || IDENTITY_FACTS.has(own) || fact === undefined || fact.declared || fact.source !== item.department)
    return undefined;
  const { result } = item;
  if (result !== undefined && fact.papers.some((paper) => result.name.zh.includes(paper))) return 'paper';
  return item.basis.some((basis) => sameArticle(basis, fact.basis)) ? 'article' : undefined;
}

const basisOf = (item: Item, own: Basis | undefined): Pick<ProposedEdge, 'basis' | 'surely'> => {
  if (own !== undefined && own.law !== ASK_ONCE) return { basis: own, surely: true };
  const other = item.basis.find(({ law }) => law !== ASK_ONCE) ?? own;
  return other === undefined ? { surely: false } : { basis: other, surely: false };
};

/** Without another way a paper that an earlier step gives must be waited for; with one the person may do without. */
const waysOf = ({ satisfiedBy }: Material) => satisfiedBy.filter(({ by }) => by === 'certificate' || by === 'fact');

function ofMaterial(from: Item, to: Item, material: Material, facts: Facts): readonly ProposedEdge[] {
  const edge = (ground: EdgeGround, gives: string): ProposedEdge => ({
    from: from.id,
    to: to.id,
    ground,
    of: { kind: 'material', id: material.id },
    gives,
    ...basisOf(to, material.basis),
  });
  return waysOf(material).flatMap((way) => {
    if (way.by === 'certificate') return way.kind === from.result?.certificate ? [edge('certificate', way.kind)] : [];
    if (way.by !== 'fact') return [];
    return way.facts.flatMap((name) => {
      const ground = makesFact(from, name, facts);
      return ground === undefined ? [] : [edge(ground, name)];
    });
  });
}

/** A question whose answer comes out of an earlier step's result need not be asked, if that step comes first. */
const ofFields = (from: Item, to: Item, facts: Facts): readonly ProposedEdge[] =>
  to.fields.flatMap(({ id, fact }) => {
    if (fact === undefined || makesFact(from, fact, facts) !== 'paper') return [];
    return [
      { from: from.id, to: to.id, ground: 'paper' as const, of: { kind: 'field' as const, id }, gives: fact, ...basisOf(to, undefined) },
    ];
  });

const GROUNDS: readonly EdgeGround[] = ['certificate', 'paper', 'article'];
const rank = ({ ground, surely }: ProposedEdge): number => GROUNDS.indexOf(ground) * 2 + (surely ? 0 : 1);
const keyOf = ({ from, to }: Pick<ProposedEdge, 'from' | 'to'>): string => `${from} ${to}`;

export const byKey = <Edge extends Pick<ProposedEdge, 'from' | 'to'>>(one: Edge, other: Edge): number =>
  keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0;

/** One edge between two items, on its best ground; in an order that does not depend on how the items were chosen. */
export function proposeEdges(items: readonly Item[], facts: Facts): readonly ProposedEdge[] {
  const best = new Map<string, ProposedEdge>();
  for (const to of items) {
    for (const from of items) {
      if (from.id === to.id) continue;
      const all = [...to.materials.flatMap((material) => ofMaterial(from, to, material, facts)), ...ofFields(from, to, facts)];
      for (const edge of all) {
        const known = best.get(keyOf(edge));
        if (known === undefined || rank(edge) < rank(known)) best.set(keyOf(edge), edge);
      }
    }
  }
  return [...best.values()].toSorted((one, other) => rank(one) - rank(other) || byKey(one, other));
}

export type Settled = {
  readonly edges: readonly ProposedEdge[];
  /** Left out, because with the ones above they would run in a circle. */
  readonly circular: readonly ProposedEdge[];
};

/** Takes edges one by one, the surest first, as long as nothing waits for itself. */
export function withoutCircle(edges: readonly ProposedEdge[]): Settled {
  const next = new Map<string, Set<string>>();
  const reaches = (from: string, goal: string): boolean => {
    const all = new Set([from]);
    for (const each of all) for (const after of next.get(each) ?? []) all.add(after);
    return all.has(goal);
  };
  const kept: ProposedEdge[] = [];
  const circular: ProposedEdge[] = [];
  for (const edge of edges) {
    if (reaches(edge.to, edge.from)) {
      circular.push(edge);
      continue;
    }
    kept.push(edge);
    next.set(edge.from, (next.get(edge.from) ?? new Set()).add(edge.to));
  }
  return { edges: kept, circular };
}
