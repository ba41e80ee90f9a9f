/** Poor ratings of the demo, one at each step of its way, from just given to closed. */
import type { RatingCommand } from '#domain/feedback/rating.ts';
import type { Grade } from '#domain/hall/service-rating.ts';

type Change = Exclude<RatingCommand, { kind: 'give' }>;
export type Who = 'rater' | 'supervision' | 'office';
export type Poor = { readonly words: string; readonly grade: Grade; readonly acts: readonly (readonly [Who, Change])[] };

const valid = (text: string): readonly [Who, Change] => ['supervision', { kind: 'verify', outcome: 'valid', text }];
const invalid = (text: string): readonly [Who, Change] => [
  'supervision',
  { kind: 'verify', outcome: 'invalid', ground: 'not-about-us', text },
];
const correct = (text: string): readonly [Who, Change] => ['office', { kind: 'correct', text }];
const helped = (yes: boolean, text: string): readonly [Who, Change] => ['rater', { kind: 'call-back', through: 'page', helped: yes, text }];

/** From just given to closed, and round again. */
export const poor: readonly Poor[] = [
  { grade: 2, words: '窗口说的和网上写的不一样，打了三次电话才问清楚。', acts: [] },
  { grade: 1, words: '为了一份平面图让我又跑了一趟。', acts: [valid('网上的样图和窗口要的不一致，按网上的改，窗口不得另要。')] },
  {
    grade: 2,
    words: '短信晚到了半天，我在家白等。',
    acts: [
      valid('通知发晚了半天，查清原因，当天的通知当天发。'),
      ['office', { kind: 'appeal', text: '通知由平台统一发出，不归我单位管。' }],
    ],
  },
  {
    grade: 2,
    words: '态度冷淡，问一句答半句。',
    acts: [valid('没有一次说清。重新学一次性告知。'), correct('全科重新学了一次性告知，接待时逐条说明。')],
  },
  {
    grade: 1,
    words: '等了很久没人理，最后说系统坏了。',
    acts: [
      valid('当天系统停了两小时，没有告诉等的人。'),
      correct('系统停时先收件后补录，大屏和短信都会告诉等的人。'),
      helped(true, '后来再去就好了'),
      [
        'supervision',
        { kind: 'publish', words: '等了很久没人理，最后说系统坏了。', reply: '系统停时先收件后补录，大屏和短信都会告诉等的人。' },
      ],
    ],
  },
  { grade: 1, words: '凭什么要交这个费！', acts: [invalid('这件事不收费，说的是另一个单位的收费，已经转过去。')] },
  {
    grade: 2,
    words: '说好当天，拖到第二天。',
    acts: [invalid('记录里当天办结。'), ['rater', { kind: 'object', text: '当天是下班以后才办结的，我等到六点。' }]],
  },
  {
    grade: 1,
    words: '指南写得看不懂。',
    acts: [valid('指南里三处用了内部的说法，改成大白话。'), correct('改了两处。'), helped(false, '第三处还是看不懂')],
  },
];
