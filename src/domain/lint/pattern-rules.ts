/** Patterns of answers: an expression over which one answer can hang the server is not published (bar F7); the judge is a library outside the domain. */
import type { Field } from '#domain/catalogue/item.ts';
import type { Finding } from './finding.ts';
import type { LintContext, PatternVerdict } from './lint-context.ts';
import { findingsBy } from './rule.ts';

export const PATTERN_RULES = {
  'unsafe-pattern': {
    title: { zh: '格式规则会卡死', en: 'A pattern that can hang' },
    sentence: {
      zh: '“{pattern}”遇到特制的回答会算很久（{why}），不能发布。',
      en: '“{pattern}” takes very long over a crafted answer ({why}); it cannot be published.',
    },
    remedy: { zh: '写得简单些，不要套重复', en: 'Write it without a repeat inside a repeat' },
    severity: 'error',
    weight: 15,
    of: ['item', 'matter', 'overlay'],
  },
  'unsound-pattern': {
    title: { zh: '格式规则写错了', en: 'A broken pattern' },
    sentence: { zh: '“{pattern}”不是正则表达式。', en: '“{pattern}” is no regular expression.' },
    remedy: { zh: '改正或者删去', en: 'Mend it or take it out' },
    severity: 'error',
    weight: 10,
    of: ['item', 'matter', 'overlay'],
  },
  'pattern-on-other-type': {
    title: { zh: '格式规则用错了地方', en: 'A pattern where none applies' },
    sentence: { zh: '只有文字题才有格式规则，“{field}”不是。', en: 'Only text has a pattern; “{field}” is none.' },
    remedy: { zh: '删去格式规则', en: 'Take the pattern out' },
    severity: 'error',
    weight: 5,
    of: ['item', 'matter', 'overlay'],
  },
  'pattern-without-length': {
    title: { zh: '有格式规则，没有长度', en: 'A pattern without a length' },
    sentence: { zh: '“{field}”有格式规则，要写最多几个字。', en: '“{field}” has a pattern: say how long an answer may be.' },
    remedy: { zh: '最多100个字', en: 'At most 100 characters' },
    severity: 'error',
    weight: 4,
    of: ['item', 'matter', 'overlay'],
  },
} as const;

const find = findingsBy(PATTERN_RULES);

/** What the library says of an unsafe one, in words. */
const WHY: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  hitMaxScore: { zh: '走法太多', en: 'too many ways through it' },
  hitMaxSteps: { zh: '步数太多', en: 'too many steps' },
  timedOut: { zh: '判断超时', en: 'judging it took too long' },
  notJudged: { zh: '判断不了', en: 'it cannot be judged' },
};

const lintField = ({ id, type, pattern, length }: Field, pointer: string, { judgePattern }: LintContext): readonly Finding[] => {
  if (pattern === undefined) return [];
  const place = `${pointer}/pattern`;
  if (type !== 'text') return [find('pattern-on-other-type', place, { values: { field: id }, remedy: { pointer: place } })];
  const verdict = judgePattern(pattern);
  const findings: Finding[] = [];
  if (verdict.kind === 'unsafe') {
    const why = WHY[verdict.why] ?? { zh: verdict.why, en: verdict.why };
    findings.push(find('unsafe-pattern', place, { values: { pattern, why: why.zh, whyEn: why.en } }));
  }
  if (verdict.kind === 'unsound') findings.push(find('unsound-pattern', place, { values: { pattern }, remedy: { pointer: place } }));
  if (length === undefined)
    findings.push(find('pattern-without-length', pointer, { values: { field: id }, remedy: { pointer: `${pointer}/length`, value: 100 } }));
  return findings;
};

/** Judging one that hangs takes a quarter of a second: after so many the rest of a document waits until those are mended. */
const MOST_UNSAFE = 3;
const MOST_JUDGED = 60;

/** The same verdicts, as long as there are few to find. */
const sparing = (judgePattern: LintContext['judgePattern']): LintContext['judgePattern'] => {
  const known = new Map<string, PatternVerdict>();
  let unsafe = 0;
  return (pattern) => {
    const before = known.get(pattern);
    if (before !== undefined) return before;
    const tired = unsafe >= MOST_UNSAFE || known.size >= MOST_JUDGED;
    const verdict = tired ? ({ kind: 'unsafe', why: 'notJudged' } as const) : judgePattern(pattern);
    known.set(pattern, verdict);
    if (verdict.kind === 'unsafe') unsafe += 1;
    return verdict;
  };
};

export const lintPatterns = (fields: readonly Field[], pointer: string, context: LintContext): readonly Finding[] => {
  const judgePattern = sparing(context.judgePattern);
  return fields.flatMap((field, at) => lintField(field, `${pointer}/${at}`, { ...context, judgePattern }));
};
