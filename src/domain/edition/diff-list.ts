/** Lists of a document: entries are found by what names them, so that a moved or changed one is not told as gone and new. */
import type { Text } from '#domain/kernel/text.ts';
import { isMembers, isSame, pointerOf, type Members } from './doc-pointer.ts';
import { changeAt, type DocChange, type Effect, type Site } from './doc-change.ts';
import { labelOfField } from './field-words.ts';
import { listWords, type ListWords } from './list-words.ts';
import { basisWords, wayWords, wordWords } from './value-words.ts';

const t = (zh: string, en: string): Text => ({ zh, en });
/** Places in the law and ways to settle a paper: sets of sayable values. */
const sayEntry = (site: Site, entry: unknown): Text | undefined => {
  if (typeof entry === 'string' || typeof entry === 'number') return wordWords(site.field, entry, site.names);
  return basisWords(entry, site.names) ?? wayWords(entry, site.names);
};
const joined = (texts: readonly Text[]): Text => t(texts.map(({ zh }) => zh).join('、'), texts.map(({ en }) => en).join(', '));
const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const opposite = (effect: Effect): Effect => (effect === 'better' ? 'worse' : effect === 'worse' ? 'better' : 'neutral');

/** Lists whose entries have no members to compare: what came, what went, or only the order. */
const diffSet = (site: Site, effectOf: (site: Site) => Effect): readonly DocChange[] => {
  const [before, after] = [entriesOf(site.before), entriesOf(site.after)];
  const label = labelOfField(site.field, site.kind);
  const say = (entries: readonly unknown[]) => joined(entries.flatMap((entry) => sayEntry(site, entry) ?? []));
  const came = after.filter((entry) => !before.some((other) => isSame(entry, other)));
  const went = before.filter((entry) => !after.some((other) => isSame(entry, other)));
  // Where something came and something else went, nobody can say for whom it is better.
  const effect =
    came.length > 0 && went.length > 0
      ? 'neutral'
      : went.length > 0
        ? opposite(effectOf({ ...site, before: site.after, after: site.before }))
        : effectOf(site);
  const [more, less] = [say(came), say(went)];
  if (more.zh === '' && less.zh === '') {
    const words =
      came.length + went.length === 0
        ? t(`${label.zh}的先后变了`, `${label.en}: another order`)
        : t(`${label.zh}改了`, `${label.en} has changed`);
    return [changeAt(site, words, effect)];
  }
  const zh = [more.zh === '' ? '' : `多了${more.zh}`, less.zh === '' ? '' : `少了${less.zh}`].filter(Boolean).join('，');
  const en = [more.en === '' ? '' : `added ${more.en}`, less.en === '' ? '' : `without ${less.en}`].filter(Boolean).join('; ');
  return [changeAt(site, t(`${label.zh}${zh}`, `${label.en}: ${en}`), effect)];
};

/** Lists of the province that an overlay only speaks of; its places and questions are its own. */
const SPOKEN_OF = new Set(['materials', 'fields', 'flow', 'fees']);

const nameIn = (words: ListWords, entry: Members, site: Site): Text =>
  words.nameOf(entry, site) ?? t(words.keyOf(entry), words.keyOf(entry));
const entrySite = (site: Site, at: number, entry: Pick<Site, 'before' | 'after'>): Site => ({
  ...site,
  ...entry,
  field: `${site.field}[]`,
  pointer: pointerOf(site.pointer, at),
});
/** Inside an entry each sentence begins with whose it is. */
const inEntry = (site: Site, at: number, words: ListWords, was: Members, is: Members): Site => {
  const name = nameIn(words, Object.keys(is).length === 0 ? was : is, site);
  const whose = t(`${site.whose.zh}${words.noun.zh}“${name.zh}”：`, `${site.whose.en}${words.noun.en} “${name.en}”: `);
  return { ...entrySite(site, at, { before: was, after: is }), whose };
};
const indexIn = (words: ListWords, entries: readonly Members[], entry: Members): number =>
  entries.findIndex((each) => words.keyOf(each) === words.keyOf(entry));

const diffKeyed = (
  site: Site,
  words: ListWords,
  [old, now]: readonly [readonly Members[], readonly Members[]],
  diffEntry: (site: Site) => readonly DocChange[],
): readonly DocChange[] => {
  const isSpokenOf = site.kind === 'overlay' && SPOKEN_OF.has(site.field);
  const changed = now.flatMap((entry, at) => {
    const was = old[indexIn(words, old, entry)] ?? (isSpokenOf ? {} : undefined);
    if (was !== undefined) return diffEntry(inEntry(site, at, words, was, entry));
    const added = words.added(nameIn(words, entry, site), entry, site);
    return [changeAt(entrySite(site, at, { before: undefined, after: entry }), added.words, added.effect)];
  });
  const gone = old.flatMap((entry, at) => {
    if (indexIn(words, now, entry) >= 0) return [];
    if (isSpokenOf) return diffEntry(inEntry(site, at, words, entry, {}));
    const removed = words.removed(nameIn(words, entry, site), entry, site);
    return [changeAt(entrySite(site, at, { before: entry, after: undefined }), removed.words, removed.effect)];
  });
  return [...changed, ...gone];
};

/** Entries that both have stand in another order. */
const isMoved = (words: ListWords, old: readonly Members[], now: readonly Members[]): boolean => {
  const shared = (entries: readonly Members[], others: readonly Members[]) =>
    entries.filter((entry) => indexIn(words, others, entry) >= 0).map(words.keyOf);
  return !isSame(shared(old, now), shared(now, old));
};

/**
 * @param diffEntry what differs inside an entry that both have.
 * @param effectOf whether a change of the whole list helps whoever applies.
 */
export const diffList = (
  site: Site,
  diffEntry: (site: Site) => readonly DocChange[],
  effectOf: (site: Site) => Effect,
): readonly DocChange[] => {
  const words = listWords(site.field);
  const [before, after] = [entriesOf(site.before), entriesOf(site.after)];
  if (words === undefined || ![...before, ...after].every(isMembers)) return diffSet(site, effectOf);
  const [old, now] = [before.filter(isMembers), after.filter(isMembers)];
  const moved = isMoved(words, old, now)
    ? [changeAt(site, t(`${words.noun.zh}的先后变了`, `${words.noun.en}: another order`), 'neutral')]
    : [];
  return [...diffKeyed(site, words, [old, now], diffEntry), ...moved];
};
