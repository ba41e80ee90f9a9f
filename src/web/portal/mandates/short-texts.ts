/** The few sentences about mandates that every page carries. */
import type { Texts } from '#web/ui/texts.ts';

export const shortMandates = {
  title: { zh: '授权与代办', en: 'Acting for others' },
  entry: (waiting: number) => ({
    zh: waiting === 0 ? '授权与代办' : `授权与代办（${waiting}个等您答复）`,
    en: waiting === 0 ? 'Acting for others' : `Acting for others (${waiting} waiting)`,
  }),
  actingFor: (name: string) => ({ zh: `正在替${name}办`, en: `Acting for ${name}` }),
  backToMe: { zh: '换回本人', en: 'Back to me' },
  forWhom: { zh: '为谁办', en: 'For whom' },
  me: { zh: '本人', en: 'Me' },
  waiting: (count: number) => ({
    zh: `有${count}个代办请求，等您答复`,
    en: count === 1 ? 'One request to act waits for your answer' : `${count} requests to act wait for your answer`,
  }),
  calm: (name: string) => ({ zh: `${name}，今天没有等着的事。`, en: `${name}: nothing waits today.` }),
  wanted: (name: string, count: number) => ({
    zh: `${name}，有${count}件事等着办。`,
    en: count === 1 ? `${name}: one thing waits.` : `${name}: ${count} things wait.`,
  }),
  draftFor: (name: string) => ({
    zh: `替${name}填。申请人是${name}，您是代办人，两个名字都记在办件上。`,
    en: `For ${name}, who is the applicant. You are the agent; both names stand on the case.`,
  }),
  draftBy: (name: string) => ({
    zh: `这份是${name}替您开始填的，您可以接着填、改、交。`,
    en: `${name} began this for you; go on, change it, or send it.`,
  }),
  signFor: (name: string) => ({
    zh: `我替${name}填写，内容属实；以代办人身份电子签名，与手写签名效力相同。`,
    en: `I filled this in for ${name} and it is true; I sign electronically as the agent, which binds like a signature by hand.`,
  }),
  signForBasis: {
    zh: '行政许可法第29条、电子签名法第14条',
    en: 'Administrative Licensing Law, article 29; Electronic Signature Law, article 14',
  },
} satisfies Texts;
