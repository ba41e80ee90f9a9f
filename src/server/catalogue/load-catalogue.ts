/** Reads the whole catalogue from its folder and judges it; either everything is sound or nothing is published. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ItemFile } from '#contract/catalogue/item-file.ts';
import { MatterFile } from '#contract/catalogue/matter-file.ts';
import type { ItemId, MatterId } from '#domain/kernel/brand.ts';
import type { Problem } from '#domain/kernel/result.ts';
import type { CheckContext } from '#domain/catalogue/check-context.ts';
import { checkItem } from '#domain/catalogue/check-item.ts';
import { checkMatter, fieldsOf } from '#domain/catalogue/check-matter.ts';
import { checkQuestionCircle } from '#domain/catalogue/check-question-circle.ts';
import type { Field, Item } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import { variablesOf } from '#domain/form/visible-fields.ts';
import { STOP_GROUNDS } from '#domain/clock/grounds.ts';
import { itemOf } from './build-item.ts';
import { matterOf } from './build-matter.ts';
import type { Catalogue } from './catalogue.ts';
import { faultOf, rulesOf } from './conditions.ts';
import { problemLine, type FileProblem } from './file-problem.ts';
import { loadCalendar } from './load-calendar.ts';
import { loadDirectory, type Directory } from './load-directory.ts';
import { locateProblems } from './locate-problems.ts';
import { readYaml, type Located, type Read } from './read-yaml.ts';

/** The catalogue shipped with the code. */
export const CATALOGUE_FOLDER = join(import.meta.dirname, '../../../catalogue');

export class CatalogueBroken extends Error {
  readonly problems: readonly FileProblem[];
  constructor(problems: readonly FileProblem[]) {
    super(`the catalogue has ${problems.length} fault(s):\n${problems.map(problemLine).join('\n')}`);
    this.problems = problems;
  }
}

type Entry<Value> = { readonly value: Value; readonly located: Located<unknown> };

/** The folder's name is the id: one place to look, and no two services under one id. */
const checkName = (file: string, entry: Located<{ readonly id: string }>): readonly FileProblem[] => {
  const folder = file.split('/').at(-2) ?? '';
  return entry.value.id === folder
    ? []
    : locateProblems(entry, [{ pointer: '/id', code: 'id-is-not-folder', values: { id: entry.value.id, folder } }]);
};

const foldersIn = async (folder: string, kind: string): Promise<readonly string[]> =>
  (await readdir(join(folder, kind), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();

const faultsOf = <Shape extends { readonly id: string }>(read: Read<Shape>): readonly FileProblem[] =>
  read.ok ? checkName(read.located.file, read.located) : read.problems;

const contextOf = (directory: Directory, items: readonly Entry<Item>[]): CheckContext => ({
  laws: directory.laws,
  departments: new Set(directory.departments.keys()),
  facts: new Map([...directory.facts].map(([id, fact]) => [id as string, fact])),
  certificates: new Set(items.flatMap(({ value }) => (value.result === undefined ? [] : [value.result.certificate]))),
  stopGrounds: new Set(STOP_GROUNDS.map((ground) => ground.id)),
  checkCondition: faultOf,
});

/** An item's conditions may name its own questions and those of every matter that uses it. */
const scopeOf = (item: Item, matters: readonly Entry<Matter>[], items: ReadonlyMap<ItemId, Item>): readonly Field[] => [
  ...item.fields,
  ...matters
    .filter(({ value }) => value.steps.some((step) => step.kind === 'item' && step.item === item.id))
    .flatMap(({ value }) => fieldsOf(value, items)),
];

const judgeMatter = (matter: Matter, items: ReadonlyMap<ItemId, Item>, context: CheckContext): readonly Problem[] => {
  const fields = fieldsOf(matter, items);
  return [...checkMatter(matter, items, context), ...checkQuestionCircle(fields, '/fields', variablesOf(fields))];
};

const judge = (items: readonly Entry<Item>[], matters: readonly Entry<Matter>[], directory: Directory): readonly FileProblem[] => {
  const context = contextOf(directory, items);
  const byId = new Map(items.map(({ value }) => [value.id, value]));
  return [
    ...items.flatMap((entry) => locateProblems(entry.located, checkItem(entry.value, scopeOf(entry.value, matters, byId), context))),
    ...matters.flatMap((entry) => locateProblems(entry.located, judgeMatter(entry.value, byId, context))),
  ];
};

/** Reads and judges; never throws for a fault in the data. `catalogue` is there only when `problems` is empty. */
export const readCatalogue = async (
  folder: string = CATALOGUE_FOLDER,
): Promise<{ readonly catalogue?: Catalogue; readonly problems: readonly FileProblem[] }> => {
  const { directory, problems: faults } = await loadDirectory(folder);
  const itemNames = await foldersIn(folder, 'items');
  const matterNames = await foldersIn(folder, 'matters');
  const itemReads = await Promise.all(itemNames.map((name) => readYaml(folder, `items/${name}/item.yaml`, ItemFile)));
  const matterReads = await Promise.all(matterNames.map((name) => readYaml(folder, `matters/${name}/matter.yaml`, MatterFile)));
  const shape = [...faults, ...itemReads.flatMap(faultsOf), ...matterReads.flatMap(faultsOf)];
  if (directory === undefined || shape.length > 0) return { problems: shape };
  const items = itemReads.flatMap((read): readonly Entry<Item>[] =>
    read.ok ? [{ value: itemOf(read.located.value, directory.remedies), located: read.located }] : [],
  );
  const matters = matterReads.flatMap((read): readonly Entry<Matter>[] =>
    read.ok ? [{ value: matterOf(read.located.value), located: read.located }] : [],
  );
  const problems = judge(items, matters, directory);
  if (problems.length > 0) return { problems };
  const { remedies: _remedies, ...rest } = directory;
  const published = {
    ...rest,
    items: new Map<ItemId, Item>(items.map(({ value }) => [value.id, value])),
    matters: new Map<MatterId, Matter>(matters.map(({ value }) => [value.id, value])),
  };
  return {
    catalogue: {
      ...published,
      calendar: await loadCalendar(join(folder, 'calendars')),
      rules: rulesOf(published.matters, published.items),
    },
    problems,
  };
};

/** The catalogue of `folder` (default: the one shipped). Throws `CatalogueBroken` with every fault and its line. */
export const loadCatalogue = async (folder: string = CATALOGUE_FOLDER): Promise<Catalogue> => {
  const { catalogue, problems } = await readCatalogue(folder);
  if (catalogue === undefined) throw new CatalogueBroken(problems);
  return catalogue;
};
