/** Sentences of the public list of pilots. */
import type { PublicPilot } from '#contract/view/pilot.ts';
import type { Text } from '#domain/kernel/text.ts';

export const publicPilotTexts = {
  title: { zh: '全省在试什么', en: 'What is being tried' },
  why: {
    zh: '一个地方先改，和像它的地方比，真的好才推广到全省。结果好坏都在这里。',
    en: 'One place changes first and is compared with places like it. What does better becomes the standard; what does not is shown here too.',
  },
  none: { zh: '现在没有在试的', en: 'Nothing is being tried just now' },
  until: (day: string) => ({ zh: `试到${day}`, en: `until ${day}` }),
  finding: { zh: '结果：', en: 'Result: ' },
  standard: (day: string) => ({ zh: `${day}起全省都这样办。`, en: `The whole province does so since ${day}.` }),
  speak: { zh: '说说您的意见', en: 'Say what you think' },
  spoken: { zh: '看大家的意见和答复', en: 'Read the comments and answers' },
  tags: {
    proposed: { zh: '待批', en: 'proposed' },
    consulting: { zh: '正在征求意见', en: 'open for comment' },
    returned: { zh: '退回', en: 'returned' },
    approved: { zh: '快开始了', en: 'about to begin' },
    running: { zh: '正在试', en: 'running' },
    ending: { zh: '快试完了', en: 'about to end' },
    'to-review': { zh: '试完了，正在评估', en: 'ended, being reviewed' },
    extended: { zh: '延长再试', en: 'extended' },
    reviewed: { zh: '评估完了，待决定', en: 'reviewed, to be decided' },
    stopped: { zh: '没有推广', en: 'not adopted' },
    adopted: { zh: '已推广到全省', en: 'adopted in the province' },
  } satisfies Readonly<Record<PublicPilot['tag'], Text>>,
} as const;
