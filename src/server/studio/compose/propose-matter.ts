/** A matter of chosen items: what follows what and by which law, what it asks, how long it takes; nothing is kept. */
import type { Day } from '#domain/kernel/instant.ts';
import { brandAs, type ItemId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { mergeFields, mergeMaterials } from '#domain/ask/merge.ts';
import { factOfLead } from '#domain/ask/ask.ts';
import type { Field, Item } from '#domain/catalogue/item.ts';
import { leadRoleOf, madeFor } from '#domain/catalogue/lead-role.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import { isOwnResult } from '#domain/catalogue/questions-of.ts';
import { compareBurden } from '#domain/composer/burden.ts';
import { checkSteps, wantedOf } from '#domain/composer/check-steps.ts';
import { composeMatter, type ConfirmedEdge } from '#domain/composer/compose-matter.ts';
import { proposeEdges, withoutCircle, type ProposedEdge } from '#domain/composer/propose-edges.ts';
import type { CompositionPropose } from '#contract/operations/composer.ts';
import type { Composition, ProposedEdgeView } from '#contract/view/composer.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { heldFacts } from '#server/catalogue/held-facts.ts';
import { basisView } from '#server/catalogue/plain-views.ts';
import { dictionaryView } from './dictionary-view.ts';

const same = (word: string) => ({ zh: word, en: word });

/** What passes from one to the other, by its name. */
function givesOf(catalogue: Catalogue, { ground, gives }: ProposedEdge): ProposedEdgeView['of']['gives'] {
  if (ground === 'certificate') return catalogue.certificateKinds.get(gives)?.name ?? same(gives);
  return catalogue.facts.get(brandAs(gives))?.name ?? same(gives);
}

function edgeView(catalogue: Catalogue, edge: ProposedEdge, circular: boolean): ProposedEdgeView {
  const to = catalogue.items.get(edge.to);
  const name =
    edge.of.kind === 'material'
      ? to?.materials.find(({ id }) => id === edge.of.id)?.name
      : to?.fields.find(({ id }) => id === edge.of.id)?.label;
  return {
    from: edge.from,
    to: edge.to,
    ground: edge.ground,
    of: { kind: edge.of.kind, name: name ?? same(edge.of.id), gives: givesOf(catalogue, edge) },
    basis: edge.basis === undefined ? null : basisView(catalogue, edge.basis),
    surely: edge.surely,
    circular,
  };
}

/** What the data itself says holds until the person says otherwise; a hint is theirs to take. */
export const surelyOf = (edges: readonly ProposedEdge[]): readonly ConfirmedEdge[] =>
  edges
    .filter(({ ground }) => ground !== 'article')
    .map(({ from, to, basis }) => (basis === undefined ? { from, to, hard: false } : { from, to, hard: true, basis }));

const countIn = (items: readonly Item[], has: (item: Item) => boolean): number => items.filter(has).length;

/** The questions and papers of the one form by name, with how many of the items ask for each. */
function asksOf(matter: Matter, items: readonly Item[], held: ReadonlySet<string>): Pick<Composition, 'questions' | 'papers'> {
  const lead = leadRoleOf(matter.roles, madeFor(matter.roles))?.id;
  const place = matter.routing.by === 'answer' ? matter.routing.field : undefined;
  const factIn = ({ fact }: Field): string | undefined => (fact === undefined ? undefined : factOfLead(fact, lead));
  const isHeld = (field: Field): boolean => held.has(factIn(field) ?? '');
  // What is shown only where it is known, and is not known, nobody ever sees; the place is chosen with the guide.
  const seen = items.flatMap(({ fields }) => fields).filter((field) => field.id !== place && (field.ifKnown !== true || isHeld(field)));
  const { fields, echoes } = mergeFields(seen, factIn);
  const papers = mergeMaterials(items.flatMap(({ materials }) => materials)).filter((material) => !isOwnResult(material, items));
  return {
    questions: fields.map((field) => ({
      label: field.label,
      items: countIn(items, (item) => item.fields.some(({ id }) => id === field.id || echoes.get(id) === field.id)),
      left: !isHeld(field),
    })),
    papers: papers.map(({ id, name, satisfiedBy }) => ({
      name,
      items: countIn(items, (item) => item.materials.some((material) => material.id === id)),
      left: satisfiedBy.every(({ by }) => by === 'bring'),
    })),
  };
}

export function proposeMatter(catalogue: Catalogue, asked: CompositionPropose, today: Day): Result<Composition> {
  const ids = [...new Set(asked.items)];
  const items = ids.flatMap((id) => catalogue.items.get(brandAs<ItemId>(id)) ?? []);
  const missing = ids.find((id) => !catalogue.items.has(brandAs<ItemId>(id)));
  if (missing !== undefined) return refuse('item-not-found', { values: { item: missing } });
  const proposed = proposeEdges(items, catalogue.facts);
  const settled = withoutCircle(proposed.filter(({ ground }) => ground !== 'article'));
  const chosen: readonly ConfirmedEdge[] =
    asked.edges?.map(({ from, to, ...edge }) => ({ ...edge, from: brandAs<ItemId>(from), to: brandAs<ItemId>(to) })) ??
    surelyOf(settled.edges);
  const { id = 'new-matter', kind, name } = asked;
  const matter = composeMatter({ id, kind, name, items, edges: chosen }, catalogue.facts);
  const dictionary = dictionaryView(catalogue, [], brandAs(asked.division));
  const levels = new Map(dictionary.departments.map((department) => [department.id, department.levels]));
  const problems = checkSteps(matter.steps, {
    itemOf: (item) => {
      const found = catalogue.items.get(brandAs<ItemId>(item));
      return found === undefined ? undefined : { ...found, certificate: found.result?.certificate, wants: wantedOf(found) };
    },
    isThere: (department, level) => levels.get(department)?.includes(level) === true,
  });
  const held = heldFacts(catalogue);
  const burden = compareBurden({ matter, items: catalogue.items, held, calendar: catalogue.calendar, today });
  return ok({
    proposed: proposed.map((edge) => edgeView(catalogue, edge, settled.circular.includes(edge))),
    problems: problems.map((problem) => ({ ...problem })),
    burden: burden === undefined ? null : { ...burden, path: [...burden.path] },
    ...asksOf(matter, items, held),
    doc: { ...matter },
  });
}
