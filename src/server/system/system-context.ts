/** What an act on a department system is judged by: offices, items, other systems, our codes, who holds a post now. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { CodesNeeded } from '#domain/system/code-map.ts';
import type { SystemContext } from '#domain/system/decide-system.ts';
import { serves, type DepartmentSystem, type SystemCommand } from '#domain/system/system.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { decidingPosts } from '#server/identity/deciding-posts.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { allSystems } from './store.ts';

/** States of parts a system may be told of or tell, of the part's graph (model.md 2). */
export const PART_STATES = [
  ...['waiting', 'ready', 'submitted', 'supplement', 'not-accepted', 'not-needed', 'wrong-office', 'accepted', 'acceptance-withdrawn'],
  ...['reviewing', 'granted', 'refused', 'issued', 'delivered', 'lapsed', 'withdrawn', 'waived', 'set-aside', 'ended'],
] as const;
export const UNITS = ['working-day', 'calendar-day', 'month', 'year', 'hour'] as const;
export const ANSWERS = ['agreed', 'agreed-with-conditions', 'objected'] as const;

type Known = Pick<Catalogue, 'items' | 'offices'>;

/** Items that go to an office, by its department. */
export const itemsOfOffice = ({ items, offices }: Known, id: string): readonly string[] => {
  const office = [...offices.values()].find((each) => each.id === id);
  return office === undefined
    ? []
    : [...items.values()].filter(({ department }) => department === office.department).map((item) => item.id);
};

/** Items a system is told of; province and nation hear of all. */
export const itemsOfSystem = (catalogue: Known, system: DepartmentSystem): readonly string[] =>
  system.kind === 'upper'
    ? [...catalogue.items.keys()]
    : [...new Set(system.offices.flatMap((office) => itemsOfOffice(catalogue, office).filter((item) => serves(system, office, item))))];

/** Our codes a system will meet; who sends nothing needs only what it is told. */
export function codesNeeded(catalogue: Known, system: DepartmentSystem): CodesNeeded {
  const items = itemsOfSystem(catalogue, system);
  const grounds = [...catalogue.items.values()].filter(({ id }) => items.includes(id)).flatMap(({ stopGrounds }) => stopGrounds);
  const upper = system.kind === 'upper';
  return { item: items, state: PART_STATES, unit: UNITS, ground: upper ? [] : [...new Set(grounds)], answer: upper ? [] : ANSWERS };
}

/** The context as it is inside the transaction of the act. */
export async function contextOf(sql: Sql, catalogue: Known, command: SystemCommand, now: Instant): Promise<SystemContext> {
  const systems = await allSystems(sql);
  const named = command.kind === 'set-officers' ? systems.flatMap(({ system }) => system.offices) : [];
  const posts = await decidingPosts(sql, named, now);
  return {
    offices: catalogue.offices,
    itemsOf: (office) => itemsOfOffice(catalogue, office),
    others: systems.filter(({ state }) => state !== 'closed').map(({ system }) => system),
    needed: (system) => codesNeeded(catalogue, system),
    isInPost: (person, { offices }) => posts.some((each) => each.person === person && offices.includes(each.post.office)),
  };
}
