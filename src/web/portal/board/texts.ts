/** Sentences of the public board. */
import type { Texts } from '#web/ui/texts.ts';

export const boardTexts = {
  title: { zh: '公示和听证公告', en: 'Public notices and hearings' },
  why: {
    zh: '拟作出的许可在这里公示，听证在这里公告。人人可以看，登录后可以提意见。',
    en: 'Licences about to be granted and hearings about to be held. Anybody may read them, and speak once signed in.',
  },
  where: { zh: '哪里', en: 'Where' },
  everywhere: { zh: '全部地方', en: 'Everywhere' },
  running: { zh: '正在公示', en: 'Running' },
  ended: { zh: '已结束', en: 'Ended' },
  none: { zh: '现在没有公示', en: 'No public notice now' },
  more: { zh: '再看一些', en: 'Show more' },
  notice: { zh: '公示', en: 'Notice' },
  hearing: { zh: '听证', en: 'Hearing' },
  until: (day: string) => ({ zh: `到${day}`, en: `until ${day}` }),
  heldAt: (when: string) => ({ zh: `${when}举行`, en: `held ${when}` }),
  from: { zh: '开始', en: 'From' },
  by: { zh: '承办单位', en: 'Office' },
  item: { zh: '事项', en: 'Item' },
  applicant: { zh: '申请人', en: 'Applicant' },
  last: { zh: '截止', en: 'Last day' },
  place: { zh: '地点', en: 'Place' },
  when: { zh: '时间', en: 'When' },
  counts: (comments: number, objections: number) => ({
    zh: `收到意见${comments}条，其中异议${objections}条`,
    en: `${comments} comments so far, ${objections} of them objections`,
  }),
  result: { zh: '结果', en: 'What came of it' },
  speak: { zh: '提意见', en: 'Say something' },
  speakHint: {
    zh: '异议在决定前会得到答复。公示页上看不到您是谁，也看不到您写的。',
    en: 'Objections are answered before the decision. Nobody sees on this page who you are or what you wrote.',
  },
  objects: { zh: '我有异议', en: 'I object' },
  send: { zh: '提交', en: 'Send' },
  sent: { zh: '收到了，谢谢', en: 'Received, thank you' },
  writeFirst: { zh: '先写意见', en: 'Write it first' },
  signIn: { zh: '登录后提意见', en: 'Sign in to speak' },
  open: { zh: '听证公开举行，可以旁听（行政许可法第48条）。', en: 'The hearing is public; you may attend (licensing law, article 48).' },
  law: { zh: '行政许可法第36条、第46条', en: 'Licensing law, articles 36 and 46' },
} satisfies Texts;
