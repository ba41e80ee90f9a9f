/** Writes the ledger as a paper: who looked, when, at what, why and on which ground, with the hash of its rows. */
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import type { Language } from '#domain/kernel/text.ts';
import type { Look } from '#contract/view/look.ts';
import type { Block, Paper } from '#server/document/paper.ts';
import { articleWord, caseWord, delayWord, outcomeWord, timeWord } from './ledger-words.ts';

export type LedgerPaper = {
  readonly name: string;
  readonly language: Language;
  readonly now: Instant;
  readonly hash: string;
  /** There are more rows than a paper takes. */
  readonly more: boolean;
  readonly demo: boolean;
};

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [text], indent: false });

const rowOf = (row: Look, language: Language): readonly string[] => [
  timeWord(row),
  [row.office[language], row.who].filter((text) => text !== '').join('\n'),
  [row.facts.join(language === 'zh' ? '、' : ', '), row.resource?.[language] ?? '', outcomeWord(row.outcome, language)]
    .filter((text) => text !== '')
    .join('\n'),
  [row.purpose[language], caseWord(row, language), articleWord(row.basis, language), delayWord(row, language)]
    .filter((text) => text !== '')
    .join('\n'),
];

/** The paper; `rows` newest first. */
export function writeLedger(rows: readonly Look[], { name, language, now, hash, more, demo }: LedgerPaper): Paper {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const at = instantText(now).slice(0, 16).replace('T', ' ');
  const head = [say('时间', 'Time'), say('部门', 'Department'), say('看了什么', 'What'), say('为什么、依据', 'Why, and the ground')];
  return {
    language,
    title: say('谁看过我的数据', 'Who looked at my data'),
    subtitle: `${name}${demo ? say(' · 演示，人物和数据都是虚构的', ' · demo, people and data invented') : ''}`,
    number: [say('截至', 'As of'), at],
    note: say(`共${rows.length}条`, `${rows.length} rows`),
    at: now,
    blocks: [
      ...(rows.length === 0 ? [paragraph(say('还没有人看过。', 'Nobody has looked yet.'))] : []),
      ...(rows.length === 0
        ? []
        : [
            {
              kind: 'table',
              head,
              widths: [0.15, 0.23, 0.29, 0.33],
              rows: rows.map((row) => rowOf(row, language)),
            } as const satisfies Block,
          ]),
      ...(more ? [paragraph(say('更早的没有印在这里，请下载CSV。', 'Earlier rows are not printed here; the CSV holds them all.'))] : []),
      paragraph(
        say(
          '您自己查看、下载这份记录，不另记一条。依法延后告知的（个人信息保护法第18、35条），到期自动出现。',
          'Your own reading of this record is not recorded. What the law lets be told later (Personal Information Protection Law, articles 18, 35) appears by itself on its day.',
        ),
      ),
    ],
    footer: [
      say('依据：个人信息保护法第45条（查阅、复制）', 'Law: Personal Information Protection Law, art. 45 (to consult and copy)'),
      say(`校验值 ${hash.slice(0, 16)}`, `Hash ${hash.slice(0, 16)}`),
    ],
  };
}
