/** Words of evaluations. */

export const evaluationTexts = {
  title: { zh: '第三方评估', en: 'Third-party evaluation' },
  about: {
    zh: '从办结的件里按种子随机抽样，受托机构凭链接逐件填；结果与平台自己的数字并列。',
    en: 'A sample of finished cases drawn by a seed; the commissioned body enters case by case through a link; beside the platform’s own figure.',
  },
  none: { zh: '没有评估', en: 'No evaluations' },
  noneWhy: { zh: '抽样后列在这里。', en: 'They stand here once a sample was drawn.' },
  draw: { zh: '抽样委托', en: 'Draw a sample' },
  body: { zh: '受托机构', en: 'Commissioned body' },
  question: { zh: '逐件要问的问题', en: 'What is asked of each case' },
  from: { zh: '办结从', en: 'Finished from' },
  to: { zh: '到', en: 'to' },
  until: { zh: '填报截止', en: 'Enter until' },
  measure: { zh: '和哪个数字比', en: 'Compared with' },
  size: { zh: '抽多少件', en: 'How many cases' },
  seed: { zh: '种子（同一种子抽到同一批）', en: 'Seed: the same draws the same cases' },
  fill: { zh: '都要填', en: 'All of it is needed' },
  link: { zh: '把这个链接交给受托机构，只显示这一次：', en: 'Give this link to the body; it is shown only now:' },
  drawn: (size: number, population: number, seed: string) => ({
    zh: `从${population}件中抽${size}件，种子${seed}`,
    en: `${size} of ${population} cases, seed ${seed}`,
  }),
  theirs: { zh: '第三方', en: 'Third party' },
  ours: { zh: '平台', en: 'Platform' },
  difference: (points: number) => ({ zh: `相差${points}个百分点`, en: `${points} points apart` }),
  entered: (entered: number, unreachable: number) => ({
    zh: `已填${entered}件，其中联系不上${unreachable}件`,
    en: `${entered} entered, ${unreachable} not reached`,
  }),
  close: { zh: '结束填报', en: 'End the entering' },
  closed: { zh: '已结束', en: 'Ended' },
} as const;
