/** What a guide must hold, and hold together: audience and topics, steps, questions, papers with a law (2018 regulation, article 4; zhejiang.md 1.1). */
import type { FlowStep } from '#domain/catalogue/item-elements.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { topicText } from '#domain/catalogue/topics.ts';
import type { Finding } from './finding.ts';
import { isOfOffice, type LintContext } from './lint-context.ts';
import { findingsBy } from './rule.ts';

const guide = { law: 'zhejiang-at-most-once-2018', article: 4 } as const;
const shown = { law: 'administrative-licensing-law-2019', article: 30 } as const;

export const GUIDE_RULES = {
  'audience-missing': {
    title: { zh: '没说谁能办', en: 'Whom it serves is missing' },
    sentence: { zh: '写明办给个人、法人，还是都可以。', en: 'Say whether it serves persons, firms or both.' },
    remedy: { zh: '选上服务对象', en: 'Choose whom it serves' },
    severity: 'advice',
    weight: 3,
    of: ['item', 'listing'],
    basis: guide,
  },
  'audience-against-topic': {
    title: { zh: '服务对象和主题对不上', en: 'Audience and topic disagree' },
    sentence: { zh: '主题“{topic}”是{of}的，服务对象里没有。', en: 'The topic “{topic}” is one of {of}, whom the audience leaves out.' },
    remedy: { zh: '加上这类服务对象', en: 'Add them to the audience' },
    severity: 'error',
    weight: 4,
    of: ['item', 'listing'],
  },
  'licence-without-question': {
    title: { zh: '许可没有常见问题', en: 'A licence without a question answered' },
    sentence: { zh: '许可至少要有1条常见问题。', en: 'A licence answers at least one common question.' },
    remedy: { zh: '写一条常见问题', en: 'Answer one' },
    severity: 'advice',
    weight: 4,
    of: ['item', 'listing'],
  },
  'licence-without-five-steps': {
    title: { zh: '许可的流程不满5步', en: 'A licence in fewer than five steps' },
    sentence: {
      zh: '许可的流程要有受理、审查、决定、办结、送达；还缺{missing}。',
      en: 'The steps of a licence are accept, review, approve, conclude and deliver; missing: {missing}.',
    },
    remedy: { zh: '补上缺的步骤', en: 'Add what is missing' },
    severity: 'advice',
    weight: 6,
    of: ['item', 'listing'],
    basis: guide,
  },
  'flow-out-of-order': {
    title: { zh: '流程的先后不对', en: 'Steps out of order' },
    sentence: { zh: '“{step}”排在“{before}”后面，先后反了。', en: '“{step}” stands after “{before}”: the wrong way round.' },
    remedy: { zh: '调整先后', en: 'Put them in order' },
    severity: 'error',
    weight: 5,
    of: ['item', 'overlay'],
  },
  'flow-longer-than-promise': {
    title: { zh: '流程的天数超过承诺', en: 'Steps take longer than the promise' },
    sentence: { zh: '各步合计{days}天，承诺只有{promised}天。', en: 'The steps take {days} days, the promise is {promised}.' },
    remedy: { zh: '让各步合计不超过承诺', en: 'Keep the steps within the promise' },
    severity: 'error',
    weight: 8,
    of: ['item', 'overlay'],
    basis: { law: 'zhejiang-at-most-once-2018', article: 12 },
  },
  'flow-step-twice': {
    title: { zh: '两步同一个编号', en: 'Two steps of one id' },
    sentence: { zh: '编号“{id}”出现两次。', en: 'The id “{id}” stands twice.' },
    remedy: { zh: '换一个编号', en: 'Give another id' },
    severity: 'error',
    weight: 5,
    of: ['item', 'overlay'],
  },
  'conditions-missing': {
    title: { zh: '没写办理条件', en: 'No conditions' },
    sentence: { zh: '许可要公示办理条件，让人办之前知道能不能办。', en: 'A licence shows its conditions, so that people know beforehand.' },
    remedy: { zh: '写上条件', en: 'Write the conditions' },
    severity: 'advice',
    weight: 4,
    of: ['item', 'listing'],
    basis: shown,
  },
  'summary-missing': {
    title: { zh: '没有一句话说明', en: 'No plain sentence on what it is for' },
    sentence: { zh: '用一句大白话说这件事是办什么的。', en: 'Say in one plain sentence what it is good for.' },
    remedy: { zh: '写一句说明', en: 'Write the sentence' },
    severity: 'advice',
    weight: 2,
    of: ['item'],
  },
  'channels-missing': {
    title: { zh: '没写怎么交', en: 'Ways to apply missing' },
    sentence: { zh: '网上、窗口、邮寄、自助机，哪些能办要写明。', en: 'Say which of online, counter, mail and terminal are open.' },
    remedy: { zh: '选上办理形式', en: 'Choose the ways' },
    severity: 'advice',
    weight: 3,
    of: ['item', 'listing'],
    basis: guide,
  },
  'item-in-no-matter': {
    title: { zh: '没有一件事用到它', en: 'No matter uses it' },
    sentence: { zh: '这个事项不在任何一件事里，没有人办得到。', en: 'No matter holds this item: nobody can apply for it.' },
    remedy: { zh: '编进一件事', en: 'Put it into a matter' },
    severity: 'advice',
    weight: 3,
    of: ['item'],
  },
} as const;

const find = findingsBy(GUIDE_RULES);

/** Topics of one kind of people only; all others are open to both. */
export const TOPICS_OF: Readonly<Record<'person' | 'firm', ReadonlySet<string>>> = {
  person: new Set(['birth', 'marriage', 'retirement', 'death', 'schooling', 'disability', 'household', 'pension', 'family', 'elderly']),
  firm: new Set([
    'firm-set-up',
    'firm-change',
    'firm-closing',
    'investment',
    'tendering',
    'listing',
    'bankruptcy',
    'credit-repair',
    'project',
  ]),
};
const WHO = { person: { zh: '个人', en: 'persons' }, firm: { zh: '法人', en: 'firms' } } as const;

const lintAudience = ({ audience, topics }: Item): readonly Finding[] => {
  if (audience === undefined) return [find('audience-missing', '/audience')];
  return (topics ?? []).flatMap((topic, at) =>
    (['person', 'firm'] as const)
      .filter((kind) => TOPICS_OF[kind].has(topic) && !audience.includes(kind))
      .map((kind) =>
        find('audience-against-topic', `/topics/${at}`, {
          values: { topic: topicText(topic).zh, topicEn: topicText(topic).en, of: WHO[kind].zh, ofEn: WHO[kind].en },
          remedy: { pointer: '/audience', value: [...audience, kind] },
        }),
      ),
  );
};

/** In the order in which they happen. */
const STEPS: readonly { readonly kind: FlowStep['kind']; readonly zh: string }[] = [
  { kind: 'accept', zh: '受理' },
  { kind: 'review', zh: '审查' },
  { kind: 'approve', zh: '决定' },
  { kind: 'conclude', zh: '办结' },
  { kind: 'deliver', zh: '送达' },
];
const rankOf = ({ kind }: FlowStep): number => STEPS.findIndex((step) => step.kind === kind);

/** Each step that stands after one which happens later. */
const outOfOrder = (flow: readonly FlowStep[]): readonly Finding[] =>
  flow.flatMap((step, at) => {
    const before = rankOf(step) < 0 ? undefined : flow.slice(0, at).find((earlier) => rankOf(earlier) > rankOf(step));
    if (before === undefined) return [];
    const values = { step: step.name.zh, stepEn: step.name.en, before: before.name.zh, beforeEn: before.name.en };
    return [find('flow-out-of-order', `/flow/${at}`, { values })];
  });

const lintFlow = ({ flow = [], limit }: Item, isLicence: boolean): readonly Finding[] => {
  const findings: Finding[] = [...outOfOrder(flow)];
  const missing = STEPS.filter(({ kind }) => !flow.some((step) => step.kind === kind));
  if (isLicence && missing.length > 0) {
    const values = { missing: missing.map(({ zh }) => zh).join('、'), missingEn: missing.map(({ kind }) => kind).join(', ') };
    findings.push(find('licence-without-five-steps', '/flow', { values }));
  }
  const days = flow.reduce((sum, step) => sum + (step.days ?? 0), 0);
  if (days > limit.promised.amount && (limit.promised.unit === 'working-day' || limit.promised.unit === 'calendar-day'))
    findings.push(find('flow-longer-than-promise', '/flow', { values: { days, promised: limit.promised.amount } }));
  flow.forEach(({ id }, at) => {
    if (flow.findIndex((step) => step.id === id) < at) findings.push(find('flow-step-twice', `/flow/${at}/id`, { values: { id } }));
  });
  return findings;
};

export const lintGuide = (item: Item, context: LintContext): readonly Finding[] => {
  const { faq, conditions, summary, channels, id } = item;
  const { matters, locality } = context;
  const isLicence = item.procedure === 'licence' && !isOfOffice(item, context);
  const findings: Finding[] = [...lintAudience(item), ...lintFlow(item, isLicence)];
  if (isLicence && (faq?.length ?? 0) === 0) findings.push(find('licence-without-question', '/faq'));
  if (isLicence && conditions.length === 0) findings.push(find('conditions-missing', '/conditions'));
  if (summary === undefined) findings.push(find('summary-missing', '/summary'));
  if (channels === undefined) findings.push(find('channels-missing', '/channels'));
  const isUsed = [...matters.values()].some(({ steps }) => steps.some((step) => step.kind === 'item' && step.item === id));
  if (!isUsed && locality === undefined) findings.push(find('item-in-no-matter', '/id'));
  return findings;
};
