/** What the demo's offices did with their plans: who wrote and adopted them, what was handed down and taken up, what was reported. */
import type { PlanCommand } from '#domain/programme/plan-command.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOf } from '#domain/kernel/instant.ts';

type Without<Command> = Command extends { readonly report: string } ? Omit<Command, 'report'> : never;
export type TaskAct = Without<PlanCommand>;
/** `ago`: calendar days before the day on which the demo is told; a later day that is asked for: so many days after it. */
export type TaskStep = { readonly ago: number; readonly who: string; readonly act: TaskAct };

export type LivingPlan = { readonly file: string; readonly writer: string; readonly adopter: string };
export const livingPlans: readonly LivingPlan[] = [
  { file: 'zhejiang', writer: 'luo-jia', adopter: 'shen-che' },
  { file: 'huzhou', writer: 'tao-xi', adopter: 'bai-yu' },
  { file: 'deqing', writer: 'ge-lan', adopter: 'ji-yunzhou' },
];

/** `file` and `goal`: of the plan that hands down; `into` is the plan below. */
export type HandStory = {
  readonly file: string;
  readonly goal: string;
  readonly to: number;
  readonly ago: number;
  readonly by: string;
  readonly taken?: { readonly ago: number; readonly by: string; readonly into: string; readonly owner: string; readonly target?: number };
  readonly objected?: { readonly ago: number; readonly by: string; readonly text: string };
};
const HUZHOU = 330_500;
const HANGZHOU = 330_100;
const DEQING = 330_521;
const CHANGXING = 330_522;
const toHuzhou = (goal: string, target?: number): HandStory => ({
  file: 'zhejiang',
  goal,
  to: HUZHOU,
  ago: 270,
  by: 'luo-jia',
  taken: { ago: 240, by: 'bai-yu', into: 'huzhou', owner: 'huzhou-reform', ...(target === undefined ? {} : { target }) },
});
const toDeqing = (goal: string, owner: string, target?: number): HandStory => ({
  file: 'huzhou',
  goal,
  to: DEQING,
  ago: 215,
  by: 'tao-xi',
  taken: { ago: 205, by: 'ji-yunzhou', into: 'deqing', owner, ...(target === undefined ? {} : { target }) },
});

/** The last of them is proposed a few days ago and waits for Deqing. */
export const handStories: readonly HandStory[] = [
  toHuzhou('G1', 96),
  toHuzhou('G2'),
  toHuzhou('G3'),
  toHuzhou('G4'),
  toHuzhou('G5'),
  { file: 'zhejiang', goal: 'G1', to: HANGZHOU, ago: 6, by: 'luo-jia' },
  { file: 'zhejiang', goal: 'G2', to: HANGZHOU, ago: 6, by: 'luo-jia' },
  toDeqing('G2', 'deqing-reform', 97),
  toDeqing('G3', 'deqing-reform'),
  toDeqing('G5', 'deqing-government-services'),
  { file: 'huzhou', goal: 'G2', to: CHANGXING, ago: 5, by: 'tao-xi' },
  {
    file: 'huzhou',
    goal: 'G4',
    to: DEQING,
    ago: 12,
    by: 'tao-xi',
    objected: { ago: 8, by: 'ji-yunzhou', text: '消防和民政两家的系统年底才接通，材料共享率年内到不了80%，建议先按70%。' },
  },
  { file: 'huzhou', goal: 'G6', to: DEQING, ago: 3, by: 'tao-xi' },
];

/** Once Deqing had taken up what was handed down, its tasks were said to serve that too: a second version, sharper in nothing and weaker in nothing. */
export const secondVersion = {
  ago: 95,
  reason: '承接湖州交办的目标后，把任务落到目标上。',
  serves: { 'H1-02': ['G1', 'G4', 'G6'], 'H1-03': ['G1', 'G7'], 'H1-04': ['G1', 'G7'], 'V2-01': ['G3', 'G8'], 'H2-01': ['G4', 'G8'] },
} as const satisfies { readonly ago: number; readonly reason: string; readonly serves: Readonly<Record<string, readonly string[]>> };

const figure = (measure: string) => [{ kind: 'figure' as const, measure }];
const reached = (ago: number, who: string, task: string, milestone: string, text: string, measure = 'actual.once'): TaskStep => ({
  ago,
  who,
  act: { kind: 'report', task, text, milestone, evidence: figure(measure) },
});
const said = (ago: number, who: string, task: string, text: string): TaskStep => ({
  ago,
  who,
  act: { kind: 'report', task, text, evidence: [] },
});
const finished = (ago: number, who: string, task: string, text: string, measure: string): readonly TaskStep[] => [
  { ago, who, act: { kind: 'claim-done', task, text, evidence: figure(measure) } },
  { ago: ago - 3, who: 'ji-yunzhou', act: { kind: 'settle-done', task, done: true, text: '看过现场和数据，属实。' } },
];

export const taskSteps: readonly TaskStep[] = [
  reached(182, 'guan-shu', 'H1-01', 'm1', '进驻清单定了，全部事项进综合窗口。', 'actual.one-counter'),
  reached(121, 'guan-shu', 'H1-01', 'm2', '综合窗口改造完成。', 'actual.one-counter'),
  reached(66, 'guan-shu', 'H1-01', 'm3', '分窗全部撤并。', 'actual.one-counter'),
  ...finished(64, 'guan-shu', 'H1-01', '三个节点都到了，请确认。', 'actual.one-counter'),
  reached(152, 'chen-siyuan', 'H1-02', 'm1', '涉及四个部门的事项梳理完。'),
  reached(99, 'chen-siyuan', 'H1-02', 'm2', '四张表并成一张，少填三十多项。', 'actual.questions-avoided'),
  said(9, 'chen-siyuan', 'H1-02', '系统联调差消防一家，等接口。'),
  reached(92, 'jiang-yi', 'H1-03', 'm1', '出生医学证明、户籍、医保数据对上了。'),
  reached(28, 'jiang-yi', 'H1-03', 'm2', '试办满一百件，没有一件要到场。', 'actual.zero-visit'),
  reached(88, 'guan-shu', 'H1-04', 'm1', '和邮政签了协议。'),
  reached(22, 'guan-shu', 'H1-04', 'm2', '各窗口可以代收邮件申请。', 'actual.online'),
  reached(125, 'yao-wang', 'H2-01', 'm1', '印模备案完成。'),
  reached(33, 'yao-wang', 'H2-01', 'm2', '全部单位启用电子签章。', 'actual.instant'),
  ...finished(31, 'yao-wang', 'H2-01', '两个节点都到了，请确认。', 'actual.instant'),
  reached(11, 'yao-wang', 'H2-02', 'm1', '乡镇终端都升级了。'),
  reached(118, 'gao-xiang', 'H3-01', 'm1', '字段对齐。'),
  reached(6, 'gao-xiang', 'H3-01', 'm2', '接口上线，能查到检查结论。', 'actual.source-available'),
  reached(108, 'feng-he', 'H3-02', 'm1', '字段对齐。'),
  {
    ago: 40,
    who: 'feng-he',
    act: {
      kind: 'block',
      task: 'H3-02',
      reason: '接口网关没有开通，开发做完了没法联调',
      on: brandAs<OfficeId>('deqing-data'),
    },
  },
  { ago: 4, who: 'feng-he', act: { kind: 'ask-extension', task: 'H3-02', due: dayOf(20), reason: '网关开通后联调还要三周。' } },
  reached(41, 'yao-wang', 'H3-03', 'm1', '更正流程发布。'),
  reached(99, 'bian-he', 'H4-01', 'm1', '勘察完成。'),
  reached(82, 'lu-zhi', 'V1-01', 'm1', '征求意见结束，收到十四条，采纳六条。'),
  reached(45, 'lu-zhi', 'V1-01', 'm2', '已经印发。'),
  ...finished(44, 'lu-zhi', 'V1-01', '规定已印发，请确认。', 'actual.one-counter'),
  reached(52, 'ge-lan', 'V2-01', 'm1', '承诺时限清理完。', 'actual.on-time'),
  reached(47, 'yan-guo', 'V3-01', 'm1', '教材编好。'),
  reached(13, 'yan-guo', 'V3-01', 'm2', '第一期八十人。', 'actual.one-counter'),
];
