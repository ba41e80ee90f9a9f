/** The tree of the studio: departments, entries of the basic catalogue, their items; and what is being written on each in one division. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { CatalogueTree, TreeItem } from '#contract/view/catalogue-draft.ts';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import type { CatalogueDraft } from '../draft-store.ts';
import type { DraftRoom } from './draft-room.ts';
import { divisionView } from './draft-view.ts';

type Given = {
  readonly room: DraftRoom;
  readonly division: DivisionCode;
  /** Open and sent drafts of the division. */
  readonly drafts: readonly CatalogueDraft[];
};

/** A locality writes what it makes of the province's item, the province the item itself. */
const draftOf = ({ drafts }: Given, kinds: readonly Subject['kind'][], id: string): TreeItem['draft'] => {
  const found = drafts.find(({ state, subject }) => state === 'open' && subject.id === id && kinds.includes(subject.kind));
  return found === undefined ? null : { id: found.id, state: found.state };
};

const findingsOf = ({ room, drafts, division }: Given, subject: Subject): TreeItem['findings'] => {
  const draft = drafts.find((each) => each.state === 'open' && each.subject.kind === subject.kind && each.subject.id === subject.id);
  if (draft === undefined) return null;
  const findings = room.findingsOf(subject, division, draft.doc);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, advice: findings.length - errors };
};

function itemRow(given: Given, item: Pick<Item, 'id' | 'name' | 'version' | 'handlingItem'>): TreeItem {
  const kind = given.division === PROVINCE || given.room.catalogue.homes.get(item.id) === given.division ? 'item' : 'overlay';
  return {
    kind: 'item',
    id: item.id,
    name: item.name,
    handling: item.handlingItem ?? null,
    version: item.version,
    findings: findingsOf(given, { kind, id: item.id }),
    draft: draftOf(given, [kind, 'item'], item.id),
  };
}

/** Items nobody has published yet hang in the tree by their drafts. */
const newItems = ({
  room,
  drafts,
}: Given): readonly (Pick<Item, 'id' | 'name' | 'version' | 'handlingItem'> & {
  readonly department: string;
  readonly basicCode?: string;
})[] =>
  drafts.flatMap(({ state, subject, doc }) => {
    const known = [...room.catalogue.items.keys()].some((id) => id === subject.id);
    return state !== 'open' || subject.kind !== 'item' || known ? [] : [doc as CatalogueDoc & Item];
  });

function entriesOf(given: Given, items: readonly (Parameters<typeof itemRow>[1] & { readonly basicCode?: string })[]) {
  const groups = Map.groupBy(items, ({ id, basicCode }) => basicCode ?? id);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    // Several handling items of one entry stand under the entry's own name.
    const entry = first.basicCode === undefined ? undefined : given.room.catalogue.basic.get(first.basicCode);
    return [{ code: first.basicCode ?? null, name: entry?.name ?? first.name, items: group.map((item) => itemRow(given, item)) }];
  });
}

export function catalogueTree(given: Given): CatalogueTree {
  const { room, division } = given;
  const { catalogue } = room;
  const here = [...catalogue.items.values()].filter(({ id }) => (catalogue.homes.get(id) ?? division) === division);
  const byDepartment = Map.groupBy([...here, ...newItems(given)], ({ department }) => department);
  const departments = [...catalogue.departments.values()].flatMap(({ kind, name }) => {
    const items = byDepartment.get(kind) ?? [];
    return items.length === 0 ? [] : [{ kind, name, count: items.length, entries: entriesOf(given, items) }];
  });
  const written = given.drafts.filter(
    ({ state, subject }) => state === 'open' && subject.kind === 'matter' && ![...catalogue.matters.keys()].some((id) => id === subject.id),
  );
  const matters = [...catalogue.matters.values(), ...written.map(({ doc }) => doc as CatalogueDoc & Pick<Item, 'id' | 'name' | 'version'>)];
  return {
    division: divisionView(room, division),
    standard: division === PROVINCE,
    departments,
    matters: matters.map(({ id, name, version }) => ({
      kind: 'matter',
      id,
      name,
      handling: null,
      version,
      findings: findingsOf(given, { kind: 'matter', id }),
      draft: draftOf(given, ['matter'], id),
    })),
  };
}
