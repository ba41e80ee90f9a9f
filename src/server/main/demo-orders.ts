/** Supervision orders of the demo in every stage: one late and reported, one being put right, one to be verified, one closed and marked. */
import type { Ago } from './demo-story.ts';
import type { OrderSource } from '#domain/supervision/order-source.ts';
import type { OrderCommand } from '#domain/supervision/order-command.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';

/** Days are given as so many working days before today. */
type DemoAct = {
  readonly ago: Ago;
  readonly time: string;
  readonly who: string;
  readonly command: (dayOf: (ago: Ago) => Day) => Exclude<OrderCommand, { kind: 'raise' }>;
};
export type DemoOrder = {
  readonly id: string;
  readonly source: { readonly kind: OrderSource; readonly words: Text };
  readonly unit: string;
  readonly what: string;
  readonly ago: Ago;
  readonly due: Ago;
  readonly by: string;
  readonly acts: readonly DemoAct[];
};

type Plain = 'close' | 'publish' | 'urge' | 'escalate' | 'appeal-score';
const say = (ago: Ago, time: string, who: string, kind: Plain, text: string): DemoAct => ({
  ago,
  time,
  who,
  command: () => ({ kind, text }),
});
const answer = (ago: Ago, time: string, who: string, text: string): DemoAct => ({
  ago,
  time,
  who,
  command: () => ({ kind: 'feed-back', text, files: [] }),
});
const accept = (ago: Ago, time: string, text: string, due: Ago): DemoAct => ({
  ago,
  time,
  who: 'he-qing',
  command: (dayOf) => ({ kind: 'accept', text, due: dayOf(due) }),
});
const giveBack = (ago: Ago, time: string, text: string, due: Ago): DemoAct => ({
  ago,
  time,
  who: 'he-qing',
  command: (dayOf) => ({ kind: 'return', text, due: dayOf(due) }),
});
const score = (ago: Ago, time: string, points: number, text: string): DemoAct => ({
  ago,
  time,
  who: 'he-qing',
  command: () => ({ kind: 'score', points, text }),
});

export const demoOrders: readonly DemoOrder[] = [
  {
    id: 'elderly-card',
    source: { kind: 'petition', words: { zh: '12345诉求27件', en: '27 petitions to 12345' } },
    unit: 'deqing-human-resources',
    what: '老年卡跨市不认，要老人回户籍地开证明',
    ago: 34,
    due: 24,
    by: 'he-qing',
    acts: [
      answer(29, '10:20', 'yan-guo', '已与杭州、嘉兴两市核对名单，窗口凭身份证直接办，不再要证明。'),
      accept(27, '15:10', '抽查12件，11件没有要证明。', 20),
      answer(22, '09:40', 'yan-guo', '全部窗口已改，附培训签到表。回访27人，26人满意。'),
      say(21, '16:00', 'he-qing', 'close', '回访属实，办结。'),
      say(20, '09:00', 'he-qing', 'publish', '老年卡跨市办理不再要户籍地证明，27件诉求全部回访，26件满意。'),
      score(20, '09:10', 95, '反馈快，一次办成；一件没有事先说明。'),
    ],
  },
  {
    id: 'second-trip',
    source: { kind: 'rating', words: { zh: '差评核实', en: 'a bad rating found true' } },
    unit: 'deqing-health',
    what: '卫生许可窗口让申请人为同一份材料跑了两次',
    ago: 26,
    due: 11,
    by: 'he-qing',
    acts: [
      answer(20, '11:05', 'jiang-yi', '当班人员没有看指南，已批评。'),
      giveBack(18, '14:30', '只说了批评，没有说怎样不再发生，也没有联系申请人。', 13),
      answer(14, '10:00', 'jiang-yi', '已当面致歉并补办；收件前由系统核对材料清单，缺了当场一次说清。'),
      accept(13, '09:30', '已回访申请人，属实。', 9),
      answer(10, '16:20', 'jiang-yi', '清单核对已上线一周，没有再发生。'),
      say(9, '10:00', 'he-qing', 'close', '办结。'),
      score(8, '10:00', 72, '退回一次；第二次反馈到位。'),
    ],
  },
  {
    id: 'extra-papers',
    source: { kind: 'rating', words: { zh: '差评核实', en: 'a bad rating found true' } },
    unit: 'deqing-public-security',
    what: '窗口向3人要清单外的户口簿',
    ago: 14,
    due: -1,
    by: 'he-qing',
    acts: [
      answer(8, '09:50', 'zheng-lan', '三件都已退还材料；户口信息从人口库取，不再要户口簿。'),
      accept(6, '15:00', '系统记录与反馈一致，看两周的数据。', -5),
    ],
  },
  {
    id: 'drainage-near',
    source: { kind: 'light', words: { zh: '黄灯10次', en: 'ten yellow lights' } },
    unit: 'deqing-urban-management',
    what: '排水许可连续临期才办',
    ago: 6,
    due: -1,
    by: 'he-qing',
    acts: [answer(1, '17:05', 'fang-chuan', '增加一名审批员，临期件每天上午先办；本周没有新的黄灯。')],
  },
  {
    id: 'paper-tax-proof',
    source: { kind: 'measure', words: { zh: '“少交材料”三个月没有变', en: 'papers avoided unchanged for three months' } },
    unit: 'deqing-natural-resources',
    what: '不动产窗口仍收纸质完税证明，税务数据接口没有交',
    ago: 13,
    due: 3,
    by: 'he-qing',
    acts: [say(2, '09:00', 'he-qing', 'urge', '已过期限，今天说明接口什么时候交。')],
  },
  {
    id: 'leader-joint-check',
    source: { kind: 'leader', words: { zh: '省领导交办', en: 'the province’s leader' } },
    unit: 'deqing-housing-construction',
    what: '联合验收有两个项目分了三次上门，说明原因并改为一次',
    ago: 2,
    due: -8,
    by: 'fang-zhiyuan',
    acts: [],
  },
];
