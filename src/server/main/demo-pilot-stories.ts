/** The demo's pilots: one that became the standard, one that runs, one that people are asked about; all of it is made up. */
import type { PilotStory } from './demo-pilot-story.ts';

const DEQING = 330_521;
const CHANGXING = 330_522;
const GONGSHU = 330_105;

/** The same little ups and downs each time: a count of months and places makes them. */
const sway = (month: number, place: number): number => (((month * 7 + place * 13) % 11) - 5) / 10;
/** Months since the change: below 0 before it. */
const card = {
  'actual.days-used': (month: number, place: number) => ({
    value:
      (place === DEQING ? 2.6 : place === CHANGXING ? 2.8 : 2.5) + sway(month, place) * 0.4 - (place === DEQING && month > 0 ? 1.5 : 0),
    weight: 40 + ((month + 24) % 5) * 3,
  }),
  'actual.on-time': (month: number, place: number) => ({
    value: Math.min(100, 97 + sway(month, place) * 4 + (place === DEQING && month > 0 ? 0.6 : 0)),
    weight: 40 + ((month + 24) % 5) * 3,
  }),
};

export const pilotStories: readonly PilotStory[] = [
  {
    id: 'card',
    item: 'social-security-card',
    title: { zh: '社保卡现场制卡', en: 'Social security cards made on the spot' },
    hypothesis: {
      zh: '制卡机放到大厅，不用等邮寄，三个工作日的事一个工作日办完。',
      en: 'With a card printer in the hall nobody waits for the post: three working days become one.',
    },
    risks: '制卡机故障会排队；空白卡要专人保管。',
    owner: '葛岚',
    measures: [
      { measure: 'actual.days-used', direction: 'down', size: 1 },
      { measure: 'actual.on-time', direction: 'up', size: 2 },
    ],
    days: 180,
    comparison: [CHANGXING, GONGSHU],
    reasons: '同用一套制卡系统，办件量相近。',
    told: card,
    steps: [
      { do: 'propose', who: 'ge-lan', ago: 330 },
      {
        do: 'consult',
        who: 'ge-lan',
        ago: 328,
        open: 14,
        text: {
          zh: '德清县想在大厅放制卡机，社保卡一个工作日办好（现在三个）。试180天，和长兴县、拱墅区比。看得出好，就改成全省标准。',
          en: 'Deqing would like to print social security cards in the hall: one working day instead of three. It runs 180 days and is compared with Changxing and Gongshu. If it does better, it becomes the province’s standard.',
        },
      },
      { do: 'comment', who: 'tang-wan', ago: 324, id: 'c1', shown: '汤*', text: '支持。机器坏了怎么办？最好备一台。' },
      { do: 'comment', who: 'zhou-yining', ago: 320, id: 'c2', shown: '周*宁', text: '乡镇也能现场制卡吗？' },
      { do: 'answer', who: 'ge-lan', ago: 316, comment: 'c1', text: '采纳：大厅备一台，坏了当天换上。', taken: true },
      { do: 'answer', who: 'ge-lan', ago: 316, comment: 'c2', text: '这次只在县大厅试，乡镇先邮寄，试好再说。', taken: false },
      {
        do: 'close',
        who: 'ge-lan',
        ago: 312,
        report: { zh: '收到意见2条，采纳1条：大厅备用一台制卡机。', en: 'Two comments, one adopted: a spare printer stands in the hall.' },
      },
      { do: 'approve', who: 'shen-che', ago: 310, reasons: '同意试点，空白卡管理按规定执行。' },
      { do: 'begin', who: 'ge-lan', ago: 305 },
      {
        do: 'review',
        who: 'ge-lan',
        ago: 120,
        findings: {
          zh: '办理用时明显缩短；按时率本来就高，看不出变化。',
          en: 'Cards are ready clearly sooner; they were on time before as well, so nothing shows there.',
        },
        lessons: {
          zh: '备用机用过两次，没有它会排队；空白卡每天清点；邮寄照样保留，有人更愿意寄到家。',
          en: 'The spare printer was needed twice. Blank cards are counted daily. Keep the post: some prefer it.',
        },
        recommendation: 'adopt',
      },
      { do: 'adopt', who: 'shen-che', ago: 110, reasons: '用时缩短有据，投入不大，各县都有制卡机。' },
    ],
  },
  {
    id: 'food',
    item: 'food-permit',
    title: { zh: '食品经营许可容缺受理、八日办结', en: 'Food permits in eight days, the plan may follow' },
    hypothesis: {
      zh: '平面图可以受理后再补，核查和审查同时做，少跑一次、快四天。',
      en: 'The plan may follow and both checks go side by side: one way less, four days sooner.',
    },
    risks: '后补的图纸不交，要按期提醒；核查人手紧。',
    owner: '葛岚',
    measures: [
      { measure: 'actual.days-used', direction: 'down', size: 3 },
      { measure: 'actual.on-time', direction: 'up', size: 2 },
    ],
    days: 270,
    comparison: [CHANGXING, GONGSHU],
    reasons: '近一年都有这个事项的办件。',
    steps: [
      { do: 'propose', who: 'ge-lan', ago: 190 },
      { do: 'approve', who: 'bai-yu', ago: 186, reasons: '同意，后补材料要盯住。' },
      { do: 'begin', who: 'ge-lan', ago: 183 },
    ],
  },
  {
    id: 'sign',
    item: 'signboard',
    title: { zh: '店招在自助机上办', en: 'Shop signs at the terminal' },
    hypothesis: {
      zh: '自助机随到随办，不用等窗口上班。',
      en: 'A terminal serves whoever comes, also when the windows are closed.',
    },
    risks: '效果图不合规的要退回改。',
    owner: '葛岚',
    measures: [{ measure: 'actual.days-used', direction: 'down', size: 1 }],
    days: 120,
    comparison: [CHANGXING],
    reasons: '县城店铺多，情况相近。',
    steps: [
      { do: 'propose', who: 'ge-lan', ago: 6 },
      {
        do: 'consult',
        who: 'ge-lan',
        ago: 5,
        open: 20,
        text: {
          zh: '德清县想让店招在自助机上随到随办，也可以预约窗口。试120天，和长兴县比。看得出好，就改成全省标准。',
          en: 'Deqing would like to take applications for shop signs at its terminals, and by appointment at the window. It runs 120 days and is compared with Changxing. If it does better, it becomes the province’s standard.',
        },
      },
      { do: 'comment', who: 'zhou-yining', ago: 3, id: 'c1', shown: '周*宁', text: '自助机上能看到效果图的尺寸要求就好了，上次改了两次。' },
      { do: 'comment', who: 'tang-wan', ago: 2, id: 'c2', shown: '汤*', text: '晚上关店后才有空，支持。' },
      { do: 'answer', who: 'ge-lan', ago: 1, comment: 'c1', text: '采纳：上传前先显示尺寸和样例。', taken: true },
    ],
  },
];
