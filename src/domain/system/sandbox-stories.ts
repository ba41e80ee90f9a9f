/** What may happen to a test case by itself: named stories, each a thing department systems have got wrong. */
import { brandAs, type OfficeId, type PartId, type StopId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import { SANDBOX_DIVISION } from './hears.ts';
import { OPINION_PART, OTHER_PART, OWN_PART } from './sandbox-matter.ts';

export type StoryName =
  | 'accepted'
  | 'supplemented'
  | 'withdrawn'
  | 'opinion-asked'
  | 'stopped'
  | 'over-time'
  | 'rare-names'
  | 'own-file'
  | 'set-aside';

export type SandboxActor = 'applicant' | 'hall' | 'own-office' | 'other-office' | 'delivery' | 'authority';
export type StoryStep = {
  /** Calendar days after the case was filed; 0: at once. */
  readonly after: number;
  readonly who: SandboxActor;
  readonly command: (now: Instant, office: OfficeId) => CaseCommand;
};
export type SandboxStory = {
  readonly name: StoryName;
  readonly text: Text;
  readonly applicant: string;
  /** Whether the applicant is the officer of the system as well. */
  readonly ownFile?: true;
  readonly withOther?: true;
  readonly without?: true;
  readonly steps: readonly StoryStep[];
};

const own = brandAs<PartId>(OWN_PART);
const other = brandAs<PartId>(OTHER_PART);
const file = { plan: { by: 'original' as const, pages: 1 } };
const step = (after: number, who: SandboxActor, command: CaseCommand | StoryStep['command']): StoryStep => ({
  after,
  who,
  command: typeof command === 'function' ? command : () => command,
});
const accept = (...parts: readonly PartId[]): StoryStep =>
  step(0, 'hall', { kind: 'receive', receptions: parts.map((part) => ({ part, outcome: 'accept' })) });
const review = (after: number, who: SandboxActor, part: PartId): StoryStep => step(after, who, { kind: 'begin-review', part });
const LONGEST_NOTICE = 10;

const supplementAsked = step(0, 'hall', (now) => ({
  kind: 'receive',
  receptions: [
    {
      part: own,
      outcome: 'supplement',
      missing: [{ material: brandAs('plan'), what: '平面图' }],
      until: addDays(dayOfInstant(now), LONGEST_NOTICE),
    },
  ],
}));

const stopping = step(0, 'own-office', {
  kind: 'stop',
  part: own,
  stop: brandAs<StopId>('sandbox-stop'),
  ground: 'inspection',
  plannedDays: { amount: 3, unit: 'working-day' },
  commissionedBy: 'office',
  requiredByLaw: true,
  note: '现场检查',
});

const asking = step(0, 'other-office', (_now, office) => ({
  kind: 'ask-opinion',
  part: other,
  opinion: brandAs<PartId>(OPINION_PART),
  office,
  division: SANDBOX_DIVISION,
  question: '是否同意在此设置？',
  limit: { promised: { amount: 3, unit: 'working-day' }, silence: 'deemed-agreed', extensions: [] },
}));

const lawful = { law: 'administrative-licensing-law-2019', article: 69 };

export const sandboxStories: readonly SandboxStory[] = [
  { name: 'accepted', text: { zh: '受理一件', en: 'A case is accepted' }, applicant: '周以宁', steps: [accept(own)] },
  {
    name: 'supplemented',
    text: { zh: '一次性告知，次日补正后受理', en: 'A one-time notice; supplemented and accepted the day after' },
    applicant: '程蔓',
    without: true,
    steps: [
      supplementAsked,
      step(1, 'applicant', { kind: 'supplement', part: own, answers: {}, given: file }),
      step(1, 'hall', { kind: 'receive', receptions: [{ part: own, outcome: 'accept' }] }),
    ],
  },
  {
    name: 'withdrawn',
    text: { zh: '受理后申请人撤回', en: 'Accepted, then withdrawn by the applicant' },
    applicant: '谢予安',
    steps: [accept(own), step(1, 'applicant', { kind: 'withdraw', parts: [own], reason: '不再开办' })],
  },
  {
    name: 'opinion-asked',
    text: { zh: '别的部门征求意见', en: 'Another office asks for an opinion' },
    applicant: '林知夏',
    withOther: true,
    steps: [accept(own, other), review(0, 'other-office', other), asking],
  },
  {
    name: 'stopped',
    text: { zh: '因现场检查停表，三天后恢复', en: 'The clock stops for an inspection and runs again after three days' },
    applicant: '顾念',
    steps: [
      accept(own),
      review(0, 'own-office', own),
      stopping,
      step(3, 'own-office', { kind: 'resume', part: own, stop: brandAs<StopId>('sandbox-stop'), note: '检查结束' }),
    ],
  },
  { name: 'over-time', text: { zh: '没人办，过了期限', en: 'Nobody acts and the limit passes' }, applicant: '何远', steps: [accept(own)] },
  {
    name: 'rare-names',
    text: { zh: '生僻字和长姓名', en: 'Rare characters and a long name' },
    // Ext B, Ext A, a zero that is a name, U+00B7 between the parts: none may be lost on the way (bar F5).
    applicant: '阿卜杜热合曼·𠮷㐂〇鿏',
    steps: [accept(own)],
  },
  {
    name: 'own-file',
    text: { zh: '申请人就是办理人：决定要被退回', en: 'The applicant is the officer: a decision must be refused' },
    applicant: '沙箱办理人',
    ownFile: true,
    steps: [accept(own)],
  },
  {
    name: 'set-aside',
    text: { zh: '准予后被复议撤销，重新办理', en: 'Granted, set aside on reconsideration, decided anew' },
    applicant: '苏砚',
    steps: [
      accept(own),
      review(0, 'own-office', own),
      step(0, 'own-office', {
        kind: 'grant',
        parts: [own],
        decision: brandAs('sandbox-decision'),
        conditions: [],
        reasons: '符合条件',
        articles: [],
        reliedOn: [],
      }),
      step(2, 'authority', { kind: 'set-aside', part: own, reason: '复议决定撤销', basis: lawful }),
    ],
  },
];

export const findStory = (name: string): SandboxStory | undefined => sandboxStories.find((story) => story.name === name);
export const givenIn = ({ without }: SandboxStory): typeof file | Record<never, never> => (without === true ? {} : file);
