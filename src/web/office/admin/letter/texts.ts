/** Sentences of the register of numbers and of the archive. */
import type { Text } from '#domain/kernel/text.ts';
import type { Texts } from '#web/ui/texts.ts';

export const registerTexts = {
  title: { zh: '文号', en: 'Numbers of papers' },
  about: { zh: '每个机关、每年、每个字的编号，不缺不重', en: 'Every authority, year and word: none left out, none twice' },
  year: { zh: '年份', en: 'Year' },
  none: { zh: '这一年还没有编过号', en: 'No number was given in this year' },
  noneHint: { zh: '作出第一份文书时自动编号。', en: 'The first paper takes the first number by itself.' },
  whole: { zh: '没有缺号', en: 'none missing' },
  missing: (count: number) => ({ zh: `缺${count}号`, en: `${count} missing` }),
  voids: (count: number) => ({ zh: `作废${count}`, en: `${count} void` }),
  last: (no: number) => ({ zh: `编到第${no}号`, en: `up to no. ${no}` }),
  open: { zh: '查看', en: 'Show' },
  back: { zh: '回到各字号', en: 'Back to the series' },
  older: { zh: '更早的', en: 'Older' },
  setVoid: { zh: '作废', en: 'Mark void' },
  voidHint: {
    zh: '文号仍然占用，不再另给；文书所载的行为不受影响。',
    en: 'The number stays taken; the act the paper told is not touched.',
  },
  reason: { zh: '作废说明', en: 'Why it is void' },
  tooShort: { zh: '至少写五个字', en: 'Write at least five characters' },
  isVoid: (reason: string) => ({ zh: `已作废：${reason}`, en: `Void: ${reason}` }),
  leave: { zh: '不作废了', en: 'Leave it' },
} satisfies Texts;

export const archiveTexts = {
  title: { zh: '归档', en: 'Archive' },
  about: { zh: '办结的案卷，没有未了的事才归档', en: 'Ended cases, put away when nothing of them is open' },
  openTab: { zh: '待归档', en: 'To be put away' },
  keptTab: { zh: '已归档', en: 'Put away' },
  none: { zh: '没有待归档的案卷', en: 'Nothing waits to be put away' },
  noneKept: { zh: '还没有归档的案卷', en: 'Nothing was put away yet' },
  noneHint: { zh: '办结的案件会出现在这里。', en: 'Ended cases appear here.' },
  ended: (day: string) => ({ zh: `${day}办结`, en: `ended ${day}` }),
  keep: (name: string, until: string | null) => ({
    zh: until === null ? `保管${name}` : `保管${name}，到${until}`,
    en: until === null ? `kept ${name}` : `kept ${name}, until ${until}`,
  }),
  ready: { zh: '可以归档', en: 'ready' },
  waiting: { zh: '还不能', en: 'waits' },
  packing: { zh: '正在打包', en: 'being packed' },
  kept: { zh: '已归档', en: 'put away' },
  make: { zh: '归档', en: 'Put away' },
  makeAll: (count: number) => ({ zh: `归档这${count}件`, en: `Put these ${count} away` }),
  get: { zh: '下载归档包', en: 'Get the package' },
  hash: (start: string) => ({ zh: `校验 ${start}`, en: `hash ${start}` }),
  more: { zh: '更多', en: 'More' },
  check: { zh: '核对一个归档包', en: 'Check a package' },
  checkHint: { zh: '按包内的校验值和签名核对，不保存。', en: 'By the hashes and the signature inside; nothing is kept.' },
  sound: (number: string, files: number) => ({
    zh: `${number}：${files}个文件，与归档时相同`,
    en: `${number}: ${files} files, as they were put away`,
  }),
  changed: { zh: '与归档时不同', en: 'Not as it was put away' },
  noPackage: { zh: '不是归档包', en: 'No package' },
  propose: { zh: '提出鉴定销毁', en: 'Propose its disposal' },
  reason: { zh: '鉴定意见', en: 'Why it need not be kept' },
  send: { zh: '提出', en: 'Propose' },
  leave: { zh: '不提了', en: 'Leave it' },
  proposed: (reason: string) => ({ zh: `已提出鉴定销毁：${reason}`, en: `Its disposal is proposed: ${reason}` }),
  waitsSecond: { zh: '等另一人答复', en: 'another person answers' },
  agree: { zh: '同意销毁', en: 'Agree' },
  refuse: { zh: '不同意', en: 'Refuse' },
  agreed: { zh: '两人同意，可以销毁；系统不会自行删除。', en: 'Two persons agreed; nothing is deleted by itself.' },
  refused: { zh: '另一人不同意，继续保管。', en: 'The other person refused; it is kept.' },
} satisfies Texts;

const named: Readonly<Record<string, (count: number, until: string) => Text>> = {
  running: () => ({ zh: '还在办', en: 'still under way' }),
  undelivered: (count) => ({ zh: `${count}件结果没有领走`, en: `${count} results not handed over` }),
  unserved: (count) => ({ zh: `${count}份决定没有送达`, en: `${count} decisions not served` }),
  contestable: (_, until) => ({ zh: `可以复议、诉讼，到${until}`, en: `may be contested until ${until}` }),
  'correction-open': (count) => ({ zh: `${count}项更正没有核对完`, en: `${count} corrections open` }),
  'duty-open': (count) => ({ zh: `${count}项后续检查没有做`, en: `${count} later inspections owed` }),
  'question-open': (count) => ({ zh: `${count}个提问没有答复`, en: `${count} questions unanswered` }),
};

/** Why it waits; a word that is not known is shown as it is. */
export const pendingText = (code: string, count: number | null, until: string): Text =>
  named[code]?.(count ?? 1, until) ?? { zh: code, en: code };
