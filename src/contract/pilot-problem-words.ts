/** What is wrong with one field of a pilot's proposal. */
import type { Words } from './problem-words.ts';

export const pilotProblemWords: Readonly<Record<string, Words>> = {
  'pilot-size': { zh: '写一个大于0的数：预期变动多少。', en: 'Write a number above 0: how much it should move.' },
  'pilot-twice': { zh: '这个指标已经选过。', en: 'This measure is named twice.' },
  'pilot-measure': { zh: '只能用按办件算出来的比率或平均数。', en: 'Only shares and means computed from cases.' },
  'pilot-own-place': { zh: '试点地区自己不能当对照。', en: 'A place of the pilot is no comparison for itself.' },
  'pilot-leads': { zh: '牵头的是本地。', en: 'The own division leads.' },
  'pilot-level': { zh: '试点和对照地区要同一级。', en: 'Places of a pilot are of one level.' },
  'pilot-length': { zh: '试点{least}天到{most}天。', en: 'A pilot runs {least} to {most} days.' },
  'pilot-place-unknown': { zh: '没有这个地区。', en: 'There is no such place.' },
};
