/** Sentences of moving a power to another office. */
import type { Texts } from '#web/ui/texts.ts';

export const competenceTexts = {
  title: { zh: '职权划转', en: 'Powers that move' },
  about: {
    zh: '一个单位的职权划给另一个，在办的一起转，时限不变',
    en: 'a power goes to another office, its open parts with it, their clocks untouched',
  },
  from: { zh: '原单位', en: 'From' },
  to: { zh: '划给', en: 'To' },
  none: { zh: '这个单位没有在办的', en: 'Nothing is open at this office' },
  preview: (parts: number, cases: number) => ({ zh: `在办${parts}项，涉及${cases}件`, en: `${parts} open parts of ${cases} cases` }),
  which: { zh: '转哪些', en: 'What moves' },
  count: (parts: number) => ({ zh: `${parts}项`, en: `${parts}` }),
  reason: { zh: '依据什么文件划转（会告知申请人）', en: 'By which act (told to the applicants)' },
  rule: {
    zh: '单位换了，时限照原来的算，天数按各自办的单位分开记。每位申请人都会收到通知（2018年规定第33条）。',
    en: 'The office changes, the clock does not; days are attributed to who held them. Every applicant is told (2018 regulation, article 33).',
  },
  move: { zh: '全部转过去', en: 'Move all of it' },
  chooseOffice: { zh: '先选两个单位', en: 'Choose both offices first' },
  chooseItems: { zh: '先选转哪些', en: 'Choose what moves first' },
  writeReason: { zh: '先写依据', en: 'Write by which act first' },
  done: (moved: number) => ({ zh: `转了${moved}项`, en: `${moved} parts moved` }),
  left: (left: number) => ({ zh: `还有${left}项，正在接着转`, en: `${left} left, going on` }),
  refused: (count: number) => ({ zh: `${count}项没转成，请逐件看`, en: `${count} were not moved; look at each` }),
} satisfies Texts;
