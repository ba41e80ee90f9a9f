/** Sentences: there in both languages, in their own punctuation, short enough to be read on a phone, in plain words, and nothing but words. */
import type { Text } from '#domain/kernel/text.ts';
import type { Finding } from './finding.ts';
import type { PlainWord } from './lint-context.ts';
import { findingsBy } from './rule.ts';
import { walk } from './walk.ts';

const documents = ['item', 'matter', 'overlay'] as const;

export const TEXT_RULES = {
  'text-empty': {
    title: { zh: '少了一种语言', en: 'A language is missing' },
    sentence: { zh: '中文和英文都要有。', en: 'Both Chinese and English are given.' },
    remedy: { zh: '补上缺的一种', en: 'Write the missing one' },
    severity: 'error',
    weight: 5,
    of: documents,
  },
  'text-not-translated': {
    title: { zh: '英文里是中文', en: 'Chinese in the English text' },
    sentence: { zh: '英文这一栏写的是中文。', en: 'The English text holds Chinese characters.' },
    remedy: { zh: '译成英文', en: 'Translate it' },
    severity: 'error',
    weight: 5,
    of: documents,
  },
  'text-same-twice': {
    title: { zh: '中文和英文一模一样', en: 'One text twice' },
    sentence: { zh: '中文和英文是同一句话，还没有翻译。', en: 'Chinese and English are the same words: not translated yet.' },
    remedy: { zh: '译成英文', en: 'Translate it' },
    severity: 'error',
    weight: 5,
    of: documents,
  },
  'chinese-missing': {
    title: { zh: '中文里没有中文', en: 'No Chinese in the Chinese text' },
    sentence: { zh: '“{text}”里没有一个汉字。', en: '“{text}” holds no Chinese character.' },
    remedy: { zh: '写成中文', en: 'Write it in Chinese' },
    severity: 'error',
    weight: 5,
    of: documents,
  },
  'half-width-punctuation': {
    title: { zh: '中文用了英文标点', en: 'Half-width punctuation in Chinese' },
    sentence: { zh: '“{text}”里有半角标点“{mark}”。', en: '“{text}” has a half-width “{mark}”.' },
    remedy: { zh: '改成全角标点', en: 'Use full-width marks' },
    severity: 'advice',
    weight: 1,
    of: [...documents, 'listing'],
  },
  'sentence-too-long': {
    title: { zh: '句子太长', en: 'A sentence too long' },
    sentence: {
      zh: '“{text}…”一口气{length}个字，超过{most}个字手机上读不下去。',
      en: '“{text}…” runs for {length}, more than {most}: nobody reads it on a phone.',
    },
    remedy: { zh: '拆成两句', en: 'Make two of it' },
    severity: 'advice',
    weight: 2,
    of: [...documents, 'listing'],
  },
  officialese: {
    title: { zh: '用了公文腔', en: 'Officialese' },
    sentence: { zh: '“{word}”可以说成“{plain}”。', en: '“{word}” can be said plainly: “{plain}”.' },
    remedy: { zh: '换成“{plain}”', en: 'Say “{plain}”' },
    severity: 'advice',
    weight: 1,
    of: [...documents, 'listing'],
  },
  'hidden-character': {
    title: { zh: '有看不见的控制字符', en: 'A hidden character' },
    sentence: {
      zh: '这里有字符{code}：它能把后面的字颠倒或藏起来，看到的和存下的不一样。',
      en: 'Character {code} is here: it can turn or hide what follows, so that what is read is not what is kept.',
    },
    remedy: { zh: '删去这个字符', en: 'Take the character out' },
    severity: 'error',
    weight: 10,
    of: [...documents, 'listing'],
  },
  'markup-in-text': {
    title: { zh: '文字里有网页代码', en: 'Markup in a text' },
    sentence: { zh: '“{text}”是网页代码，不是给人读的话。', en: '“{text}” is markup, not words for people.' },
    remedy: { zh: '只留文字', en: 'Keep the words only' },
    severity: 'error',
    weight: 10,
    of: [...documents, 'listing'],
  },
  'formula-in-text': {
    title: { zh: '文字以公式开头', en: 'A text that starts as a formula' },
    sentence: { zh: '“{text}”导出成表格会被当作公式。', en: '“{text}” would be a formula once exported to a sheet.' },
    remedy: { zh: '去掉开头的符号', en: 'Take the leading sign out' },
    severity: 'error',
    weight: 5,
    of: [...documents, 'listing'],
  },
} as const;

const find = findingsBy(TEXT_RULES);
const HAN = /\p{Script=Han}/u;
/** Turns the direction of text or hides in it (Unicode TR36); tab and line break are no such thing. */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}\p{Cs}]/u;
/** A tag, an entity that hides one, or an address that runs code. */
const MARKUP = /<\s*[a-z!/][^<>]{0,200}>?|&#x?[0-9a-f]{1,6};|javascript\s*:|data\s*:\s*text\/html/iu;
/** What a spreadsheet takes for a formula; a dash before a space is a list's. */
const FORMULA = /^\s*(=|@|\+[^\d\s]|-[^\d\s-]|\t)/u;
const HALF = /[\p{Script=Han}][,;:?!]|[,;:?!][\p{Script=Han}]/u;
const ONLY_MARKS = /^[\p{N}\p{P}\p{S}\p{Z}a-zA-Z²³]{0,12}$/u;

/** Characters of one Chinese sentence, and words of one English one, that still read well on a phone (bar I31). */
const LONGEST = 60;
const LONGEST_WORDS = 40;

const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** What no string of any document may hold, whatever it is for. */
export const lintString = (value: string, pointer: string): readonly Finding[] => {
  const findings: Finding[] = [];
  const hidden = HIDDEN.exec(value);
  if (hidden !== null) {
    const code = `U+${(hidden[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const cleaned = value.replaceAll(new RegExp(HIDDEN.source, 'gu'), '');
    findings.push(find('hidden-character', pointer, { values: { code }, remedy: { pointer, value: cleaned } }));
  }
  const markup = MARKUP.exec(value);
  if (markup !== null) findings.push(find('markup-in-text', pointer, { values: { text: short(markup[0]) } }));
  if (FORMULA.test(value)) findings.push(find('formula-in-text', pointer, { values: { text: short(value.trim()) } }));
  return findings;
};

const sentencesOf = (text: string): readonly string[] => text.split(/[。！？；\n]/u);
const lengthOf = (sentence: string): number => [...sentence.trim()].length;

const lintLength = ({ zh, en }: Text, pointer: string): readonly Finding[] => {
  const longest = sentencesOf(zh).find((sentence) => lengthOf(sentence) > LONGEST);
  if (longest !== undefined) {
    const values = { text: longest.trim().slice(0, 12), length: lengthOf(longest), most: LONGEST };
    return [find('sentence-too-long', `${pointer}/zh`, { values })];
  }
  const wordy = en.split(/[.!?;]\s/u).find((sentence) => sentence.trim().split(/\s+/u).length > LONGEST_WORDS);
  if (wordy === undefined) return [];
  const words = wordy.trim().split(/\s+/u);
  return [
    find('sentence-too-long', `${pointer}/en`, {
      values: { text: words.slice(0, 4).join(' '), length: words.length, most: LONGEST_WORDS },
    }),
  ];
};

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
/** Half-width marks beside a Chinese character, made full-width. */
export const fullWidth = (text: string): string =>
  text.replaceAll(/(?<=\p{Script=Han})[,;:?!]|[,;:?!](?=\p{Script=Han})/gu, (mark) => FULL[mark] ?? mark);

/** A word within a longer one that was found already is not told again; a plain word in brackets is for the author to think of. */
const lintPlain = (text: string, pointer: string, words: readonly PlainWord[]): readonly Finding[] => {
  let rest = text;
  return words.flatMap(({ word, plain }) => {
    if (!rest.includes(word)) return [];
    rest = rest.replaceAll(word, '');
    const remedy = plain.startsWith('（') ? {} : { remedy: { pointer, value: text.replaceAll(word, plain) } };
    return [find('officialese', pointer, { values: { word, plain }, ...remedy })];
  });
};

/** One text alone: of a document, or a column of a listing. */
export const lintChinese = (text: string, pointer: string, words: readonly PlainWord[]): readonly Finding[] => {
  const half = HALF.exec(text);
  const mark = half === null ? '' : half[0].replaceAll(/\p{Script=Han}/gu, '');
  return [
    ...(half === null
      ? []
      : [
          find('half-width-punctuation', pointer, {
            values: { text: short(text), mark },
            remedy: { pointer, value: fullWidth(text) },
          }),
        ]),
    ...lintPlain(text, pointer, words),
  ];
};

const lintText = (text: Text, pointer: string, words: readonly PlainWord[]): readonly Finding[] => [
  ...(HAN.test(text.zh) || text.zh.trim() === '' || text.zh === text.en || ONLY_MARKS.test(text.zh)
    ? []
    : [find('chinese-missing', `${pointer}/zh`, { values: { text: short(text.zh) } })]),
  ...lintChinese(text.zh, `${pointer}/zh`, words),
  ...lintLength(text, pointer),
];

/** Missing, untranslated and doubled texts are found by `checkTexts`; the rest here, over every sentence whatever its place. */
export const lintTexts = (document: unknown, words: readonly PlainWord[]): readonly Finding[] => {
  const findings: Finding[] = [];
  walk(document, {
    text: (text, pointer) => findings.push(...lintText(text, pointer, words)),
    string: (value, pointer) => findings.push(...lintString(value, pointer)),
  });
  return findings;
};
