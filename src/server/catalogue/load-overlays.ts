/** Reads what localities change of the province's items, from the city down, and judges each with the item it makes. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Type } from 'typebox';
import { OverlayFile } from '#contract/catalogue/overlay-file.ts';
import { checkTexts } from '#domain/catalogue/check-text.ts';
import { problem } from '#domain/catalogue/check-context.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { levelOfDivision, lineOf, readDivision } from '#domain/division/division.ts';
import { brandAs, type DivisionCode, type ItemId } from '#domain/kernel/brand.ts';
import type { Problem } from '#domain/kernel/result.ts';
import { checkFilled, checkOverlay } from '#domain/overlay/check-overlay.ts';
import { composeItem } from '#domain/overlay/compose-item.ts';
import type { Overlay } from '#domain/overlay/overlay.ts';
import { overlayOf } from './build-overlay.ts';
import { overlayKey, type Catalogue } from './catalogue.ts';
import type { FileProblem } from './file-problem.ts';
import { locateProblems } from './locate-problems.ts';
import { readYaml, type Located } from './read-yaml.ts';

/** The table of fields is asked before the shape: it knows what is locked and says why, a shape would only say "unknown". */
const RoughFile = Type.Object(
  { ...OverlayFile.properties, changes: Type.Object({}, { additionalProperties: true }) },
  { additionalProperties: false },
);

export type OverlayContext = {
  readonly items: ReadonlyMap<ItemId, Item>;
  readonly divisions: Catalogue['divisions'];
  /** Faults of an item as a locality makes it; the standard itself has none. */
  readonly judge: (item: Item) => readonly Problem[];
  /** What the entry of the basic catalogue locks, and makes the locality fill in, beside the table. */
  readonly nodesOf: (item: Item) => { readonly locked: ReadonlySet<string>; readonly mandatory: ReadonlySet<string> };
};
export type LoadedOverlays = {
  readonly overlays: Catalogue['overlays'];
  readonly heldOverlays: Catalogue['heldOverlays'];
  readonly docs: readonly Located<OverlayFile>[];
  readonly problems: readonly FileProblem[];
};

type Place = { readonly division: DivisionCode; readonly item: ItemId; readonly file: string };
type Sorted = Map<DivisionCode, Map<ItemId, Overlay>>;

/** Wider places first: a county is judged against what its city already gives. */
async function placesIn(folder: string): Promise<readonly Place[]> {
  const divisions = await readdir(join(folder, 'overlays')).catch(() => []);
  const known = divisions.flatMap((name) => readDivision(name) ?? []).toSorted((one, other) => one - other);
  const places = await Promise.all(
    known.map(async (division) =>
      (await readdir(join(folder, 'overlays', String(division))))
        .filter((name) => name.endsWith('.yaml'))
        .toSorted()
        .map((name) => ({ division, item: brandAs<ItemId>(name.slice(0, -5)), file: `overlays/${division}/${name}` })),
    ),
  );
  return places.flat();
}

/** Folder and file name say what it is about: one place to look. */
const placeProblems = ({ item, division }: { readonly item: string; readonly division: number }, place: Place, context: OverlayContext) => {
  const problems: Problem[] = [];
  if (item !== place.item) problems.push(problem('/item', 'id-is-not-folder', { id: item, folder: place.item }));
  if (division !== place.division) problems.push(problem('/division', 'id-is-not-folder', { id: division, folder: place.division }));
  if (!context.items.has(place.item)) problems.push(problem('/item', 'unknown-item', { item }));
  // The province's own catalogue is the standard: it changes its items by a new version.
  if (!context.divisions.has(place.division) || levelOfDivision(place.division) === 'province')
    problems.push(problem('/division', 'unknown-division', { division }));
  return problems;
};

const above = (sorted: Sorted, { division, item }: Place): readonly Overlay[] =>
  lineOf(division)
    .slice(1)
    .toReversed()
    .flatMap((each) => sorted.get(each)?.get(item) ?? []);

const refusals = (standard: Item, changes: unknown, locked: ReadonlySet<string>): readonly Problem[] =>
  checkOverlay(standard, changes, locked).map(({ pointer, rule, field }) => problem(`/changes${pointer}`, rule, { field }));

/** A paper stands at another place in the item than in the change that speaks of it. */
const inChanges = (item: Item, { changes }: Overlay, pointer: string): string => {
  const [, at, rest = ''] = /^\/materials\/(\d+)(.*)$/.exec(pointer) ?? [];
  const id = item.materials[Number(at)]?.id;
  const index = (changes.materials ?? []).findIndex((each) => each.id === id);
  return at === undefined || index === -1 ? pointer : `/materials/${index}${rest}`;
};

/** What is wrong with the item that the change makes. */
const composedProblems = (standard: Item, overlay: Overlay, context: OverlayContext): readonly Problem[] => {
  const item = composeItem(standard, [overlay]);
  const { mandatory } = context.nodesOf(standard);
  const empty = checkFilled(item, levelOfDivision(overlay.division), mandatory).map((field) =>
    problem('/changes', 'left-empty', { field }),
  );
  return [...empty, ...context.judge(item).map((each) => ({ ...each, pointer: `/changes${inChanges(item, overlay, each.pointer)}` }))];
};

type One = { readonly located?: Located<OverlayFile>; readonly overlay?: Overlay; readonly problems: readonly FileProblem[] };

async function readOne(folder: string, place: Place, sorted: Sorted, context: OverlayContext): Promise<One> {
  const rough = await readYaml(folder, place.file, RoughFile);
  if (!rough.ok) return { problems: rough.problems };
  const { value } = rough.located;
  const misplaced = placeProblems(value, place, context);
  const item = context.items.get(place.item);
  if (misplaced.length > 0 || item === undefined) return { problems: locateProblems(rough.located, misplaced) };
  const standard = composeItem(item, above(sorted, place));
  const refused = refusals(standard, value.changes, context.nodesOf(item).locked);
  if (refused.length > 0) return { problems: locateProblems(rough.located, refused) };
  const read = await readYaml(folder, place.file, OverlayFile);
  if (!read.ok) return { problems: read.problems };
  const overlay = overlayOf(read.located.value, place.division);
  const faults = [...checkTexts(read.located.value), ...composedProblems(standard, overlay, context)];
  return { located: read.located, overlay, problems: locateProblems(read.located, faults) };
}

/** All shipped overlays, or every fault of their files. */
export async function loadOverlays(folder: string, context: OverlayContext): Promise<LoadedOverlays> {
  const sorted: Sorted = new Map();
  const problems: FileProblem[] = [];
  const docs: Located<OverlayFile>[] = [];
  for (const place of await placesIn(folder)) {
    const { located, overlay, problems: faults } = await readOne(folder, place, sorted, context);
    problems.push(...faults);
    if (located === undefined || overlay === undefined || faults.length > 0) continue;
    docs.push(located);
    const here = sorted.get(place.division) ?? new Map<ItemId, Overlay>();
    sorted.set(place.division, here.set(place.item, overlay));
  }
  const all = [...sorted.values()].flatMap((here) => [...here.values()]);
  return { overlays: sorted, heldOverlays: new Map(all.map((overlay) => [overlayKey(overlay), overlay])), docs, problems };
}
