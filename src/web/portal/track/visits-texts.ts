/** Sentences on how often somebody came for a case. */
import type { Texts } from '#web/ui/texts.ts';

export const visitsTexts = {
  count: (count: number) => ({
    zh: `您为这件事跑了${count}次`,
    en: count === 0 ? 'You have not had to come for this' : count === 1 ? 'You came once for this' : `You came ${count} times for this`,
  }),
  nth: (nth: number) => ({ zh: `第${nth}次`, en: `Visit ${nth}` }),
  same: { zh: '同一次', en: 'Same visit' },
  cause: (cause: string, office: string) => ({
    zh: `为什么又来：${cause}${office === '' ? '' : `（${office}）`}`,
    en: `Why again: ${cause}${office === '' ? '' : ` (${office})`}`,
  }),
  ours: { zh: '记在我们头上', en: 'counted as our doing' },
  wrong: { zh: '不对？', en: 'Not right?' },
  title: { zh: '哪里不对', en: 'What is not right' },
  hint: { zh: '监督单位会看，答复写在这里。', en: 'Supervision looks at it; the answer will stand here.' },
  send: { zh: '说给监督单位', en: 'Tell supervision' },
  fill: { zh: '先写哪里不对', en: 'Write what is not right first' },
  contested: (text: string) => ({ zh: `您说：${text}`, en: `You said: ${text}` }),
  waits: { zh: '监督单位在看', en: 'Supervision is looking at it' },
  answer: (text: string) => ({ zh: `监督单位：${text}`, en: `Supervision: ${text}` }),
} satisfies Texts;
