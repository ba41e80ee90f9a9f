/** Projects of the demo's firm: a plant on its way to the permit, one on standard land, one just filed. */
import { accept, act, askOpinion, begin, done, grant, stop, type Ago, type Clock, type Story, type StoryAct } from './demo-story.ts';

type Project = {
  readonly id: string;
  readonly matter: 'project-filing' | 'project-standard-land';
  readonly name: string;
  readonly scale: string;
  /** In ten thousand yuan. */
  readonly investment: number;
  readonly filed: readonly [Ago, Clock];
  readonly acts: readonly StoryAct[];
};

const FIRM = 'yunxiu';

const project = ({ id, matter, name, scale, investment, filed, acts }: Project): Story => ({
  id,
  matter,
  who: FIRM,
  ago: filed[0],
  time: filed[1],
  situation: { 'project.division': '330521', 'project.flood': false, 'project.title': false, 'project.tender': false },
  answers: {
    'contact.name': '云小满',
    'contact.phone': '13800000062',
    'project.name': name,
    'project.scale': scale,
    'project.investment': investment,
    'project.policy': true,
  },
  given: matter === 'project-standard-land' ? { 'eia-commitment': 'commitment' } : {},
  parties: [{ role: 'project', name }],
  acts,
});

const energy = { law: 'zhejiang-energy-2017', article: 17 };
const regional = { law: 'zhejiang-at-most-once-2018', article: 23 };
const scheme = { 'scheme.floorArea': 18_600, 'scheme.plotRatio': 1.8 };

export const projects: readonly Story[] = [
  {
    id: 'project-valves',
    matter: 'project-filing' as const,
    name: '智能阀门生产线项目',
    scale: '年产智能阀门12万套',
    investment: 8600,
    filed: [18, '10:40'] as const,
    acts: [
      accept(18, '14:10', ['P01']),
      ...done(17, '09:50', 'P01'),
      act(16, '10:05', 'sun-ze', 'waive', { part: 'T02', ground: '在区域节能评估范围内、负面清单外。', basis: energy }),
      act(16, '14:30', 'shi-yang', 'waive', { part: 'T03', ground: '所在片区已统一编制水土保持方案，填登记表备案。', basis: regional }),
      act(13, '15:20', 'qian-wang', 'complete', { part: 'P03', note: '土地出让合同已签订。' }),
      ...done(10, '09:30', 'P04'),
      act(7, '16:00', FIRM, 'complete', { part: 'E01', note: '设计方案已定稿。' }),
      act(7, '16:10', FIRM, 'complete', { part: 'T00', note: '环评报告表已编好。' }),
      act(6, '09:10', FIRM, 'file', { parts: ['E02'], answers: scheme, given: { 'scheme-design': 'file' } }),
      act(6, '09:25', FIRM, 'file', { parts: ['T01'], answers: {}, given: { 'eia-form': 'file' } }),
      accept(6, '10:30', ['E02', 'T01'], {}, 'he-jing'),
      begin(5, '09:15', 'E02'),
      begin(5, '14:05', 'T01'),
      askOpinion(4, '10:20', 'E02', 'deqing-housing-construction', '沿街退让和出入口位置有无意见？'),
      askOpinion(3, '09:00', 'E02', 'deqing-civil-air-defence', '防空地下室面积是否足够？'),
      act(3, '15:10', 'wu-qing', 'give-opinion', {
        part: 'E02',
        answer: 'agreed-with-conditions',
        text: '主出入口向东移两米，避开公交站。',
      }),
      stop(2, '10:00', 'T01', 'expert-review', 8, '报告表需组织专家评审。'),
    ],
  },
  {
    id: 'project-sensors',
    matter: 'project-standard-land' as const,
    name: '精密传感器二期厂房',
    scale: '新建厂房9800平方米',
    investment: 5200,
    filed: [9, '09:20'] as const,
    acts: [
      accept(9, '10:15', ['P01']),
      ...done(8, '09:40', 'P01'),
      begin(7, '10:00', 'P04'),
      grant(7, '15:30', 'P04'),
      ...done(7, '10:50', 'T01'),
    ],
  },
  {
    id: 'project-robots',
    matter: 'project-filing' as const,
    name: '协作机器人装配车间',
    scale: '年产协作机器人3000台',
    investment: 12_000,
    filed: [1, '09:45'] as const,
    acts: [],
  },
].map(project);
