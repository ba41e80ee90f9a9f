/** Sentences of the check of a paper. */
import type { LetterVerdict } from '#contract/view/letter.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Light } from '#web/ui/light.tsx';
import type { Texts } from '#web/ui/texts.ts';
import type { ComponentProps } from 'react';

export const letterCheck = {
  title: { zh: '文书验真', en: 'Check a paper' },
  number: { zh: '文号', en: 'Number' },
  noNumber: { zh: '无文号', en: 'none' },
  office: { zh: '出具机关', en: 'From' },
  on: { zh: '日期', en: 'Date' },
  later: { zh: '后来的文书', en: 'Later paper' },
  reason: { zh: '作废原因', en: 'Why it is void' },
  hash: { zh: '校验值', en: 'Hash' },
  hashEn: { zh: '译本校验值', en: 'Hash of the translation' },
  compare: { zh: '核对您手里的文件', en: 'Compare the file you have' },
  compareWhy: { zh: '在您的设备上计算，文件不会上传。', en: 'Reckoned on your device; the file is not sent.' },
  same: { zh: '与存档的文件逐字节相同。', en: 'The same, byte for byte, as the one kept.' },
  differs: { zh: '与存档的文件不同：可能是补打的副本，也可能被改动过。', en: 'Not the one kept: a later copy, or something was changed.' },
  at: (when: string) => ({ zh: `核对于${when}`, en: `Checked ${when}` }),
  none: { zh: '本页不显示任何人的姓名。', en: 'This page names nobody.' },
} satisfies Texts;

type Spoken = { readonly light: ComponentProps<typeof Light>['light']; readonly short: Text; readonly say: Text; readonly more: Text };
export const letterAnswers: Readonly<Record<LetterVerdict['answer'], Spoken>> = {
  genuine: {
    light: 'ok',
    short: { zh: '真', en: 'Genuine' },
    say: { zh: '这份文书是真的，现在有效', en: 'This paper is genuine and holds' },
    more: { zh: '由本平台作出、编号并存档。', en: 'Made, numbered and kept here.' },
  },
  superseded: {
    light: 'near',
    short: { zh: '已被后来的文书替代', en: 'Overtaken' },
    say: { zh: '这份文书是真的，但后来有了变化', en: 'This paper is genuine, but something came later' },
    more: { zh: '以后来的文书为准。', en: 'The later paper holds.' },
  },
  void: {
    light: 'late',
    short: { zh: '作废', en: 'Void' },
    say: { zh: '这个文号已经作废', en: 'This number is void' },
    more: { zh: '请向出具机关索取新的文书。', en: 'Ask the office for the paper that replaces it.' },
  },
  none: {
    light: 'late',
    short: { zh: '查无此件', en: 'None' },
    say: { zh: '没有这份文书', en: 'There is no such paper' },
    more: {
      zh: '请核对验证码；编号启用之前的文书没有验证码。',
      en: 'Look at the code again; papers made before codes were kept have none.',
    },
  },
};
