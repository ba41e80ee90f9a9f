/** Two-way map of codes between ours and a department system's, and its lint: real systems disagree in types, states and units. */
import type { Text } from '#domain/kernel/text.ts';

/** What is mapped: items, states of parts, units of limits, grounds of stops, answers of opinions. */
export type CodeKind = 'item' | 'state' | 'unit' | 'ground' | 'answer';
export type CodePair = { readonly kind: CodeKind; readonly ours: string; readonly theirs: string };
export type CodeFinding = {
  /** An error keeps a system from going live; advice does not. */
  readonly level: 'error' | 'advice';
  readonly rule: 'unmapped' | 'loses' | 'ambiguous' | 'unknown-ours' | 'unknown-seen';
  readonly kind: CodeKind;
  readonly code: string;
  readonly text: Text;
};

export const CODE_KINDS: readonly CodeKind[] = ['item', 'state', 'unit', 'ground', 'answer'];
export const kindNames: Readonly<Record<CodeKind, Text>> = {
  item: { zh: '事项', en: 'item' },
  state: { zh: '办理状态', en: 'state' },
  unit: { zh: '时限单位', en: 'unit' },
  ground: { zh: '停表事由', en: 'ground of a stop' },
  answer: { zh: '征求意见结论', en: 'answer to an opinion' },
};

/** A kind without a single pair is not mapped: the system speaks our codes. */
const ofKind = (codes: readonly CodePair[], kind: CodeKind): readonly CodePair[] => codes.filter((pair) => pair.kind === kind);

/** Ours as the system says it; undefined where it has no word for it. Of several the first listed holds. */
export const toTheirs = (codes: readonly CodePair[], kind: CodeKind, ours: string): string | undefined => {
  const pairs = ofKind(codes, kind);
  return pairs.length === 0 ? ours : pairs.find((pair) => pair.ours === ours)?.theirs;
};

/** What the system says, as ours; all candidates in the order listed, none where it is unknown. */
export const toOurs = (codes: readonly CodePair[], kind: CodeKind, theirs: string): readonly string[] => {
  const pairs = ofKind(codes, kind);
  return pairs.length === 0 ? [theirs] : pairs.filter((pair) => pair.theirs === theirs).map((pair) => pair.ours);
};

/** Where one code of theirs stands for several of ours, what comes back is wrong by law: six days are not six months. */
const EXACT: ReadonlySet<CodeKind> = new Set<CodeKind>(['unit', 'ground', 'answer']);

/** States whose loss would change what is told or decided; of the others a system may well have no word. */
const MUST_STATES: ReadonlySet<string> = new Set(['accepted', 'reviewing', 'granted', 'refused', 'withdrawn', 'lapsed']);

export type CodesNeeded = Readonly<Record<CodeKind, readonly string[]>>;
export type CodeSeen = { readonly kind: CodeKind; readonly value: string };

/**
 * What is wrong with a map.
 * @param needed our codes that this system will meet, @param seen values it sent that nobody knew.
 */
export const lintCodes = (codes: readonly CodePair[], needed: CodesNeeded, seen: readonly CodeSeen[]): readonly CodeFinding[] =>
  CODE_KINDS.flatMap((kind) => [
    ...lintKind(kind, ofKind(codes, kind), needed[kind]),
    ...seen
      .filter((each) => each.kind === kind && toOurs(codes, kind, each.value).length === 0)
      .map(({ value }) => finding('advice', 'unknown-seen', kind, value, '系统发来的“{}”没有对照', 'it sent “{}”, which is not mapped')),
  ]);

const lintKind = (kind: CodeKind, pairs: readonly CodePair[], needed: readonly string[]): readonly CodeFinding[] => {
  if (pairs.length === 0) return [];
  const known = new Set(needed);
  const mapped = new Set(pairs.map(({ ours }) => ours));
  const exact = EXACT.has(kind) ? 'error' : 'advice';
  return [
    ...needed
      .filter((code) => !mapped.has(code))
      .map((code) => finding(mustMap(kind, code), 'unmapped', kind, code, '我们的“{}”没有对照', 'our “{}” is not mapped')),
    ...[...mapped]
      .filter((code) => !known.has(code))
      .map((code) => finding('error', 'unknown-ours', kind, code, '我们没有“{}”这个代码', 'we have no code “{}”')),
    ...[...several(pairs, 'theirs')].map((code) =>
      finding(
        exact,
        'loses',
        kind,
        code,
        '我们的几个代码都对到“{}”，回来时分不清',
        'several of our codes become “{}”: what comes back cannot be told apart',
      ),
    ),
    ...[...several(pairs, 'ours')].map((code) =>
      finding(
        'advice',
        'ambiguous',
        kind,
        code,
        '“{}”对到他们的几个代码，发出时用第一个',
        '“{}” becomes several of theirs; the first is sent',
      ),
    ),
  ];
};

const mustMap = (kind: CodeKind, code: string): CodeFinding['level'] => (kind === 'state' && !MUST_STATES.has(code) ? 'advice' : 'error');

/** Codes on one side that stand beside more than one on the other. */
const several = (pairs: readonly CodePair[], side: 'ours' | 'theirs'): ReadonlySet<string> =>
  new Set(pairs.map((pair) => pair[side]).filter((code, index, all) => all.indexOf(code) !== index));

const finding = (
  level: CodeFinding['level'],
  rule: CodeFinding['rule'],
  kind: CodeKind,
  code: string,
  zh: string,
  en: string,
): CodeFinding => ({
  level,
  rule,
  kind,
  code,
  text: { zh: `${kindNames[kind].zh}：${zh.replace('{}', code)}`, en: `${kindNames[kind].en}: ${en.replace('{}', code)}` },
});
