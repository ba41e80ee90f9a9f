/** Sentences of what was found out, on the review tab. */
import type { Texts } from '#web/ui/texts.ts';

export const foundTexts = {
  inspections: { zh: '现场核查', en: 'Site visits' },
  hearings: { zh: '听证', en: 'Hearings' },
  heard: { zh: '利害关系人和意见', en: 'Interested parties and views' },
  reports: { zh: '专业结果', en: 'Reports' },
  notices: { zh: '公示', en: 'Public notices' },
  unconfirmed: { zh: '等第二人确认', en: 'waits for the second officer' },
  mendBy: (day: string) => ({ zh: `${day}前整改`, en: `to be mended by ${day}` }),
  wrong: (what: string) => ({ zh: `不符合：${what}`, en: `does not fit: ${what}` }),
  allFit: (count: number) => ({ zh: `${count}项都符合`, en: count === 1 ? 'the one point fits' : `all ${count} points fit` }),
  askUntil: (day: string) => ({ zh: `${day}前可以要求`, en: `may be asked for until ${day}` }),
  holdBy: (day: string) => ({ zh: `${day}前举行`, en: `to be held by ${day}` }),
  when: (when: string, place: string, chair: string) => ({
    zh: `${when} · ${place} · ${chair}主持`,
    en: `${when} · ${place} · chair: ${chair}`,
  }),
  late: { zh: '超过二十日', en: 'later than twenty days' },
  challenged: { zh: '有人申请回避', en: 'chair challenged' },
  toWeigh: { zh: '还没写明怎样采纳', en: 'not weighed yet' },
  weighed: (how: string) => ({ zh: `采纳情况：${how}`, en: `Weighed: ${how}` }),
  viewUntil: (day: string) => ({ zh: `${day}前可以陈述`, en: `may state a view until ${day}` }),
  hasSpoken: { zh: '已陈述', en: 'heard' },
  applicant: { zh: '申请人', en: 'Applicant' },
  noticeRuns: (day: string, comments: number, objections: number) => ({
    zh: `到${day} · 意见${comments}条，其中异议${objections}条`,
    en: `until ${day} · ${comments} comments, ${objections} of them objections`,
  }),
  running: { zh: '公示中', en: 'running' },
  toClose: { zh: '到期，要结束', en: 'over, to be closed' },
  closed: { zh: '已结束', en: 'ended' },
  file: (nth: number) => ({ zh: `文件${nth}`, en: `File ${nth}` }),
  heardRights: { zh: '已告知听证权利', en: 'told of the right to a hearing' },
} satisfies Texts;

export const resultNames = {
  passed: { zh: '通过', en: 'passed' },
  failed: { zh: '不通过', en: 'not passed' },
  rectify: { zh: '限期整改', en: 'to be mended' },
  fits: { zh: '符合', en: 'fits' },
  'fits-with-conditions': { zh: '有条件符合', en: 'fits with conditions' },
  'fits-not': { zh: '不符合', en: 'does not fit' },
} satisfies Texts;

export const hearingStateNames = {
  offered: { zh: '已告知，等答复', en: 'offered, waits for an answer' },
  asked: { zh: '已要求，要定时间', en: 'asked for, to be set' },
  convened: { zh: '时间已定', en: 'set' },
  recorded: { zh: '已举行', en: 'held' },
  'not-wanted': { zh: '没有人要求', en: 'not asked for' },
} satisfies Texts;
