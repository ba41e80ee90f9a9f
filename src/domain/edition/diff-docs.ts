/** What differs between two catalogue documents, in sentences for people: item, matter or a locality's overlay (article 4: who is asked for comment must see what changes). */
import type { Text } from '#domain/kernel/text.ts';
import { findFieldRule } from '#domain/overlay/field-table.ts';
import { LATTICES } from '#domain/overlay/lattices.ts';
import { readTerm, readText } from '#domain/overlay/readable.ts';
import { diffList } from './diff-list.ts';
import { changeAt, NOBODY, type DocChange, type DocNames, type Effect, type Site } from './doc-change.ts';
import { isMembers, isSame, pointerOf } from './doc-pointer.ts';
import type { CatalogueDoc } from './edition.ts';
import { labelOfField } from './field-words.ts';
import { termWords, valueWords } from './value-words.ts';

const t = (zh: string, en: string): Text => ({ zh, en });

/** Its number and its name among files are no news to anybody. */
const SILENT = new Set(['id', 'version', 'item', 'division']);
/** Fields outside the table that are better one way. */
const BETTER_WHEN: Readonly<Record<string, unknown>> = {
  'fields[].required': false,
  'situation[].required': false,
  'fields[].ifKnown': true,
  'appointment.offered': true,
};

const effectOf = ({ field, before, after, kind }: Site): Effect => {
  const plain = field.replace(/^changes\./, '');
  if (Object.hasOwn(BETTER_WHEN, plain)) return after === BETTER_WHEN[plain] ? 'better' : 'worse';
  const rule = findFieldRule(plain);
  if (rule?.treatment !== 'better-only') return 'neutral';
  // A locality may only say what is at least as good as the province's: to say it is better, to say it no longer is worse.
  if (kind === 'overlay' && (before === undefined) !== (after === undefined)) return after === undefined ? 'worse' : 'better';
  const { fault } = LATTICES[rule.lattice];
  if (after !== undefined && fault(before, after) === undefined) return 'better';
  return before !== undefined && fault(after, before) === undefined ? 'worse' : 'neutral';
};

const whole = (site: Site): readonly DocChange[] => {
  const { field, before, after, names } = site;
  const label = labelOfField(field, site.kind);
  const [was, is] = [valueWords(field, before, names), valueWords(field, after, names)];
  const effect = effectOf(site);
  const [one, other] = [readText(before), readText(after)];
  if (one !== undefined && other !== undefined && one.zh === other.zh)
    return [changeAt(site, t(`${label.zh}的英文改为“${other.en}”`, `${label.en}: the English is now “${other.en}”`), 'neutral')];
  if (was !== undefined && is !== undefined)
    return [changeAt(site, t(`${label.zh}由${was.zh}改为${is.zh}`, `${label.en}: ${is.en} instead of ${was.en}`), effect)];
  if (is !== undefined && before === undefined)
    return [changeAt(site, t(`${label.zh}写上了：${is.zh}`, `${label.en} is now given: ${is.en}`), effect)];
  if (was !== undefined && after === undefined)
    return [changeAt(site, t(`${label.zh}删去了，原来是${was.zh}`, `${label.en} is gone; it was ${was.en}`), effect)];
  return [changeAt(site, t(`${label.zh}改了`, `${label.en} has changed`), effect)];
};

/** A paper that a locality takes out. */
const unasked = (site: Site): readonly DocChange[] => [
  site.after === false
    ? changeAt(site, t('本地不要了', 'no longer asked for here'), 'better')
    : changeAt(site, t('本地又要了', 'asked for again here'), 'worse'),
];

/** A limit of the law comes with its article: said in one sentence. */
const statutory = (site: Site): readonly DocChange[] => {
  const [was, is] = [termWords(site.before), termWords(site.after)];
  if (isMembers(site.before) && isMembers(site.after) && isSame(readTerm(site.before), readTerm(site.after)))
    return [changeAt(site, t('法定时限的依据改了', 'The law of the statutory limit has changed'), 'neutral')];
  return [
    changeAt(
      site,
      t(`法定时限由${was?.zh ?? '没有'}改为${is?.zh ?? '没有'}`, `Statutory limit: ${is?.en ?? 'none'} instead of ${was?.en ?? 'none'}`),
      'neutral',
    ),
  ];
};

const isSaidWhole = (value: unknown): boolean =>
  !isMembers(value) ||
  readText(value) !== undefined ||
  readTerm(value) !== undefined ||
  (Object.hasOwn(value, 'law') && Object.hasOwn(value, 'article'));

function diffAt(site: Site): readonly DocChange[] {
  const { field, before, after } = site;
  if (isSame(before, after)) return [];
  if (field.endsWith('materials[].asked')) return unasked(site);
  if (field.endsWith('limit.statutory')) return statutory(site);
  if (Array.isArray(before) || Array.isArray(after)) return diffList(site, diffAt, effectOf);
  const present = [before, after].filter((value) => value !== undefined);
  return present.every(isSaidWhole) ? whole(site) : diffMembers(site);
}

function diffMembers(site: Site): readonly DocChange[] {
  const { field, pointer, before, after } = site;
  const [old, now] = [isMembers(before) ? before : {}, isMembers(after) ? after : {}];
  const names = [...Object.keys(now), ...Object.keys(old).filter((name) => !Object.hasOwn(now, name))];
  const isRoot = field === '';
  return names.flatMap((name) => {
    if ((isRoot && SILENT.has(name)) || (field.endsWith('[]') && name === 'id')) return [];
    const at = { before: Object.hasOwn(old, name) ? old[name] : undefined, after: Object.hasOwn(now, name) ? now[name] : undefined };
    // What a locality changes is called as it is in the item.
    const inner = isRoot ? (name === 'changes' ? '' : name) : `${field}.${name}`;
    const inside = { ...site, ...at, field: inner, pointer: pointerOf(pointer, name) };
    return name === 'changes' && isRoot ? diffMembers(inside) : diffAt(inside);
  });
}

const kindOf = (doc: CatalogueDoc): Site['kind'] =>
  Object.hasOwn(doc, 'changes') ? 'overlay' : Object.hasOwn(doc, 'steps') ? 'matter' : 'item';

const RANK: Readonly<Record<Effect, number>> = { worse: 0, better: 1, neutral: 2 };

/**
 * What differs, each in one sentence: what is worse for whoever applies first, then what is better, then the rest.
 * @param before undefined where there was nothing yet: then nothing is told, the document is new as a whole.
 * @param names what laws, departments and items are called; an overlay's papers are named by `names.item`.
 */
export const diffDocs = (before: CatalogueDoc | undefined, after: CatalogueDoc, names: DocNames = {}): readonly DocChange[] =>
  before === undefined
    ? []
    : diffMembers({ field: '', pointer: '', before, after, whose: NOBODY, names, kind: kindOf(after) }).toSorted(
        (one, other) => RANK[one.effect] - RANK[other.effect],
      );
