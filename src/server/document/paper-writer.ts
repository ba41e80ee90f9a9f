/** What fills a template: for each kind of paper the names its file may use, and how they are filled from the case. */
import type { CaseEventKind, EventOf } from '#domain/case/events.ts';
import type { OfficeId, PartId } from '#domain/kernel/brand.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { Block } from './paper.ts';
import { addressee, dateAt, matterOf, officeName, partNames, partOf, wordOf, type PaperScene } from './paper-scene.ts';

export type Filled<Blank extends string = string, List extends string = string, Slot extends string = string> = {
  /** Parts it is about: their names, and whose offices seal. */
  readonly parts: readonly PartId[];
  readonly blanks: Readonly<Record<Blank, string>>;
  readonly lists: Readonly<Record<List, readonly string[]>>;
  readonly slots: Readonly<Record<Slot, readonly Block[]>>;
  /** Articles the act itself names, before the template's. */
  readonly articles?: readonly Basis[];
  /** Who seals, where that is not the office of the parts. */
  readonly offices?: readonly OfficeId[];
  /** What each office takes on, above its seal. */
  readonly about?: (office: OfficeId) => string;
  /** A line is left for the applicant's signature. */
  readonly signature?: boolean;
};

export type PaperWriter<Blank extends string = string, List extends string = string, Slot extends string = string> = {
  readonly blanks: readonly Blank[];
  readonly lists: readonly List[];
  readonly slots: readonly Slot[];
  readonly fill: (scene: PaperScene) => Filled<Blank, List, Slot>;
};

type Names<Blank extends string, List extends string, Slot extends string> = {
  readonly blanks?: readonly Blank[];
  readonly lists?: readonly List[];
  readonly slots?: readonly Slot[];
};
type Fill<Blank extends string, List extends string, Slot extends string> = Omit<Filled, 'blanks' | 'lists' | 'slots'> &
  ([Blank] extends [never] ? unknown : { readonly blanks: Readonly<Record<Blank, string>> }) &
  ([List] extends [never] ? unknown : { readonly lists: Readonly<Record<List, readonly string[]>> }) &
  ([Slot] extends [never] ? unknown : { readonly slots: Readonly<Record<Slot, readonly Block[]>> });

/** A writer whose names and what fills them are checked against each other by the compiler. */
export const writer = <const Blank extends string = never, const List extends string = never, const Slot extends string = never>(
  { blanks = [], lists = [], slots = [] }: Names<Blank, List, Slot>,
  fill: (scene: PaperScene) => Fill<Blank, List, Slot>,
): PaperWriter => ({
  blanks,
  lists,
  slots,
  fill: (scene) => ({ blanks: {}, lists: {}, slots: {}, ...fill(scene) }),
});

/** The first event of this kind that the paper tells. Throws where it tells none: the entry is not of this log. */
export function told<Kind extends CaseEventKind>(scene: PaperScene, kind: Kind): EventOf<Kind> {
  const event = scene.events.find((each) => each.kind === kind);
  if (event === undefined) throw new Error(`${scene.entry.id} tells no ${kind}`);
  return event as EventOf<Kind>;
}
export const allTold = <Kind extends CaseEventKind>(scene: PaperScene, kind: Kind): readonly EventOf<Kind>[] =>
  scene.events.filter((event): event is EventOf<Kind> => event.kind === kind);

/** Blanks every template may use. */
export const COMMON_BLANKS = ['addressee', 'matter', 'matterName', 'title', 'number', 'part', 'parts', 'office', 'day'] as const;

export function commonBlanks(
  scene: PaperScene,
  { parts }: Pick<Filled, 'parts'>,
): Readonly<Record<(typeof COMMON_BLANKS)[number], string>> {
  const [first] = parts;
  return {
    addressee: addressee(scene),
    matter: matterOf(scene),
    matterName: wordOf(scene, scene.definition.matter.name),
    title: scene.state.title,
    number: scene.state.number,
    part: first === undefined ? '' : partNames(scene, [first]),
    parts: partNames(scene, parts),
    office: first === undefined ? '' : wordOf(scene, officeName(scene, partOf(scene, first).office)),
    day: dateAt(scene, scene.entry.at),
  };
}

/** Where a refused person turns; the item's own words (licensing law 38). */
export function remediesOf(scene: PaperScene, part: PartId | undefined): string {
  if (part === undefined) return '';
  const { plan } = partOf(scene, part);
  const item = plan.kind === 'item' ? scene.definition.items.get(plan.item) : undefined;
  return item === undefined ? '' : `${wordOf(scene, item.remedies.reconsideration)} ${wordOf(scene, item.remedies.litigation)}`;
}

/** A name of the directory, or what stands in its place. */
export const nameIn = (scene: PaperScene, person: Parameters<PaperScene['nameOf']>[0] | undefined): string =>
  person === undefined ? '' : (scene.nameOf(person) ?? '');
