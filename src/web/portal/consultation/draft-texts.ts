/** Sentences of consultations on drafts of plans and pilots. */
export const draftTexts = {
  kinds: { plan: { zh: '改革方案', en: 'reform plan' }, pilot: { zh: '试点', en: 'pilot' } },
  closed: (taken: number) => ({ zh: `已结束，采纳${taken}条`, en: `closed, ${taken} adopted` }),
  waiting: { zh: '已截止，正在逐条答复', en: 'days over, being answered' },
  openTag: { zh: '正在征求意见', en: 'open for comment' },
  what: { zh: '想做什么', en: 'What is meant to be done' },
  pilots: { zh: '看全省在试什么', en: 'What is being tried in the province' },
} as const;
