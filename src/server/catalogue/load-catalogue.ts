/** Reads the whole catalogue from its folder and judges it; either everything is sound or nothing is published. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ItemFile } from '#contract/catalogue/item-file.ts';
import { MatterFile } from '#contract/catalogue/matter-file.ts';
import { brandAs, type DivisionCode, type ItemId, type MatterId } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Problem } from '#domain/kernel/result.ts';
import type { CheckContext } from '#domain/catalogue/check-context.ts';
import { checkItem } from '#domain/catalogue/check-item.ts';
import { checkMatter, fieldsOf } from '#domain/catalogue/check-matter.ts';
import { checkQuestionCircle } from '#domain/catalogue/check-question-circle.ts';
import type { Field, Item } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import type { PaperException } from '#domain/catalogue/paper-exception.ts';
import { checkBasicOf } from '#domain/overlay/check-basic.ts';
import { visitsListed } from '#domain/catalogue/visit-exception.ts';
import { variablesOf } from '#domain/form/visible-fields.ts';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import { STOP_GROUNDS } from '#domain/clock/grounds.ts';
import { itemOf } from './build-item.ts';
import { matterOf } from './build-matter.ts';
import { versionKey, type Catalogue } from './catalogue.ts';
import { faultOf, rulesOf } from './conditions.ts';
import { problemLine, type FileProblem } from './file-problem.ts';
import { loadCalendar } from './load-calendar.ts';
import { basicNodesOf, loadBasic } from './load-basic.ts';
import { loadCertificates } from './load-certificates.ts';
import { judgeExceptions, readExceptions } from './load-exceptions.ts';
import { loadSupervision } from './load-supervision.ts';
import { loadVisitExceptions } from './load-visit-exceptions.ts';
import { loadDirectory, type Directory } from './load-directory.ts';
import { loadMeasures } from './load-measures.ts';
import { loadOverlays, type LoadedOverlays } from './load-overlays.ts';
import { loadResources } from './load-resources.ts';
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

/** Its papers that may be asked for though a department holds them. */
const exceptedOf = ({ id }: Item, exceptions: readonly PaperException[]): ReadonlySet<string> =>
  new Set<string>(exceptions.filter(({ item }) => item === id).map(({ material }) => material));

const judge = (
  items: readonly Entry<Item>[],
  matters: readonly Entry<Matter>[],
  exceptions: readonly PaperException[],
  context: CheckContext,
): readonly FileProblem[] => {
  const byId = new Map(items.map(({ value }) => [value.id, value]));
  return [
    ...items.flatMap(({ value, located }) =>
      locateProblems(located, checkItem(value, scopeOf(value, matters, byId), context, exceptedOf(value, exceptions))),
    ),
    ...matters.flatMap((entry) => locateProblems(entry.located, judgeMatter(entry.value, byId, context))),
  ];
};

/** A version that came with the code, as its file says it: kept for the cases that pin it. */
export type ShippedDoc = {
  readonly division: DivisionCode;
  readonly subject: Subject;
  readonly version: number;
  readonly doc: CatalogueDoc;
};
/** The province's own catalogue. */
export const PROVINCE = brandAs<DivisionCode>(330000);

type Reading = { readonly catalogue?: Catalogue; readonly shipped?: readonly ShippedDoc[]; readonly problems: readonly FileProblem[] };

const shippedOf =
  (kind: 'item' | 'matter') =>
  ({ located }: Entry<unknown>): ShippedDoc => {
    const doc = located.value as CatalogueDoc & { readonly id: string; readonly version: number };
    return { division: PROVINCE, subject: { kind, id: doc.id }, version: doc.version, doc };
  };

const shippedOverlay = ({ value }: LoadedOverlays['docs'][number]): ShippedDoc => ({
  division: brandAs<DivisionCode>(value.division),
  subject: { kind: 'overlay', id: value.item },
  version: value.version,
  doc: value,
});

type Entries = { readonly items: readonly Entry<Item>[]; readonly matters: readonly Entry<Matter>[] };
type Scene = { readonly folder: string; readonly directory: Directory; readonly today: Day | undefined };

/** The lists beside items and matters, each judged with them. */
async function readLists({ folder, directory, today }: Scene, { items, matters }: Entries, own: ReadonlyMap<ItemId, Item>) {
  const held = await loadCertificates(folder, own.values(), directory);
  const shipped = await loadResources(folder, directory);
  const basic = await loadBasic(folder, directory);
  const counted = await loadMeasures(folder, directory);
  const watched = await loadSupervision(folder, (id) => counted.measures.has(brandAs(id)));
  const listed = await loadVisitExceptions(folder, { ...directory, items: own });
  const context = { ...contextOf(directory, items), visitsListed: visitsListed(listed.exceptions) };
  const offices = new Set(directory.offices.keys());
  const day = today === undefined ? {} : { today };
  const excepted = judgeExceptions(await readExceptions(folder), { ...context, items: own, offices, ...day });
  const placed = items.flatMap(({ value, located }) => locateProblems(located, checkBasicOf(value, basic.basic)));
  const problems = [
    ...held.problems,
    ...shipped.problems,
    ...listed.problems,
    ...counted.problems,
    ...watched.problems,
    ...excepted.problems,
    ...basic.problems,
    ...(basic.problems.length > 0 ? [] : placed),
    ...judge(items, matters, excepted.exceptions, context),
  ];
  return {
    held,
    shipped,
    basic: basic.basic,
    listed,
    measures: counted.measures,
    supervision: watched.supervision,
    context,
    excepted,
    problems,
  };
}

/** Everything that may still be wrong once the shapes are right, and the catalogue where nothing is. */
// oxlint-disable-next-line max-lines-per-function -- the catalogue is named member by member
async function publish(scene: Scene, { items, matters }: Entries): Promise<Reading> {
  const { folder, directory } = scene;
  const own = new Map<ItemId, Item>(items.map(({ value }) => [value.id, value]));
  const { held, shipped, basic, listed, measures, supervision, context, excepted, problems } = await readLists(
    scene,
    { items, matters },
    own,
  );
  if (problems.length > 0) return { problems };
  const local = await loadOverlays(folder, {
    items: own,
    divisions: directory.divisions,
    judge: (item) => checkItem(item, scopeOf(item, matters, own), context, exceptedOf(item, excepted.exceptions)),
    nodesOf: (item) => basicNodesOf({ basic }, item),
  });
  if (local.problems.length > 0) return { problems: local.problems };
  const published = new Map<MatterId, Matter>(matters.map(({ value }) => [value.id, value]));
  const catalogue = {
    ...directory,
    basic,
    items: own,
    matters: published,
    heldItems: new Map(items.map(({ value }) => [versionKey(value.id, value.version), value])),
    heldMatters: new Map(matters.map(({ value }) => [versionKey(value.id, value.version), value])),
    homes: new Map<ItemId | MatterId, DivisionCode>(),
    overlays: local.overlays,
    heldOverlays: local.heldOverlays,
    certificateKinds: held.kinds,
    exceptions: excepted.exceptions,
    visitExceptions: listed.exceptions,
    resources: shipped.resources,
    measures,
    supervision,
    calendar: await loadCalendar(join(folder, 'calendars')),
    rules: rulesOf(published, own),
  };
  return {
    catalogue,
    problems,
    shipped: [...items.map(shippedOf('item')), ...matters.map(shippedOf('matter')), ...local.docs.map(shippedOverlay)],
  };
}

/**
 * Reads and judges; never throws for a fault in the data. `catalogue` is there only when `problems` is empty.
 * @param today the day of publishing, on which exceptions must still run; left out by a server, which starts again the day after one has run out.
 */
export const readCatalogue = async (folder: string = CATALOGUE_FOLDER, today?: Day): Promise<Reading> => {
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
  return publish({ folder, directory, today }, { items, matters });
};

/** The catalogue of `folder` with the documents it was made of. Throws `CatalogueBroken` with every fault and its line. */
export const loadShipped = async (
  folder: string = CATALOGUE_FOLDER,
): Promise<{ readonly catalogue: Catalogue; readonly shipped: readonly ShippedDoc[] }> => {
  const { catalogue, shipped = [], problems } = await readCatalogue(folder);
  if (catalogue === undefined) throw new CatalogueBroken(problems);
  return { catalogue, shipped };
};

/** The catalogue of `folder` (default: the one shipped). Throws `CatalogueBroken` with every fault and its line. */
export const loadCatalogue = async (folder: string = CATALOGUE_FOLDER): Promise<Catalogue> => (await loadShipped(folder)).catalogue;
