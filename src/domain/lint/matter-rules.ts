/** Matters: every step can be reached, every edge can be wanted, every role is asked of somebody, and the budget can be kept. */
import type { StepId } from '#domain/kernel/brand.ts';
import { fieldsOf } from '#domain/catalogue/check-matter.ts';
import type { Matter, Step } from '#domain/catalogue/matter.ts';
import { layersOf } from '#domain/catalogue/step-layers.ts';
import { trials } from './condition-verdicts.ts';
import type { Finding } from './finding.ts';
import { lintLimit } from './limit-rules.ts';
import type { LintContext } from './lint-context.ts';
import { lintCondition, lintQuestions } from './question-rules.ts';
import { findingsBy } from './rule.ts';

export const MATTER_RULES = {
  'unreachable-step': {
    title: { zh: '走不到的步骤', en: 'A step nobody reaches' },
    sentence: {
      zh: '“{step}”等着“{waits}”，那一步永远不会开始，它也就开始不了。',
      en: '“{step}” waits for “{waits}”, which never begins: neither does it.',
    },
    remedy: { zh: '改它等的步骤，或者删去', en: 'Change what it waits for or take it out' },
    severity: 'error',
    weight: 15,
    of: ['matter'],
  },
  'step-twice-waited': {
    title: { zh: '多余的先后', en: 'An order that says nothing' },
    sentence: {
      zh: '“{step}”等“{waits}”，但它等的另一步已经在等了。',
      en: '“{step}” waits for “{waits}”, for which another of its steps waits already.',
    },
    remedy: { zh: '删去这个先后', en: 'Take it out' },
    severity: 'advice',
    weight: 1,
    of: ['matter'],
  },
  'too-many-situations': {
    title: { zh: '先问的太多', en: 'Too many first questions' },
    sentence: { zh: '还没开始就要答{count}个情形问题，超过{most}个。', en: '{count} questions before anything begins, more than {most}.' },
    remedy: { zh: '只问改变步骤和材料的', en: 'Ask only what changes steps and papers' },
    severity: 'advice',
    weight: 4,
    of: ['matter'],
  },
  'situation-changes-nothing': {
    title: { zh: '情形问题什么也不改变', en: 'A first question that changes nothing' },
    sentence: {
      zh: '“{question}”答什么都一样：没有步骤、材料、问题看它。',
      en: '“{question}” changes nothing: no step, paper or question reads it.',
    },
    remedy: { zh: '删去，或者移到表单里', en: 'Take it out or move it into the form' },
    severity: 'advice',
    weight: 3,
    of: ['matter'],
  },
  'keywords-few': {
    title: { zh: '搜得到它的词太少', en: 'Few words to find it by' },
    sentence: { zh: '只有{count}个搜索词，人们平时怎么说要写上。', en: 'Only {count} words; write what people say.' },
    remedy: { zh: '加上平常的说法', en: 'Add everyday words' },
    severity: 'advice',
    weight: 2,
    of: ['matter'],
  },
  'budget-without-step': {
    title: { zh: '总时限没有步骤来用', en: 'A budget no step uses' },
    sentence: { zh: '定了总时限，却没有计入时限的步骤。', en: 'There is a budget and no step counts against it.' },
    remedy: { zh: '把步骤计入，或者删去总时限', en: 'Count a step or take the budget out' },
    severity: 'error',
    weight: 8,
    of: ['matter'],
  },
} as const;

const find = findingsBy(MATTER_RULES);
/** Before anything begins a person answers no more than this; advice only. */
const MOST_FIRST = 8;

const nameOf = (step: Step, { items }: LintContext): { readonly zh: string; readonly en: string } =>
  step.kind === 'outside' ? step.name : (items.get(step.item)?.name ?? { zh: step.id, en: step.id });

/** Steps that never begin of themselves: on a circle, filed by nobody, or waiting for a step that is not there; each has its own finding. */
const stuckOf = (steps: readonly Step[]): ReadonlySet<StepId> => {
  const byId = new Map<StepId, Step>(steps.map((step) => [step.id, step]));
  const circular = new Set(layersOf(steps).circular);
  const reaches = (from: Step, target: StepId, seen: Set<StepId>): boolean =>
    from.needs.some(({ step: id }) => {
      if (id === target) return true;
      const before = byId.get(id);
      if (before === undefined || seen.has(id)) return false;
      seen.add(id);
      return reaches(before, target, seen);
    });
  return new Set(
    steps
      .filter(
        (step) =>
          (circular.has(step.id) && reaches(step, step.id, new Set())) ||
          (step.kind === 'item' && step.needs.length === 0 && step.files !== 'at-submit') ||
          step.needs.some((edge) => !byId.has(edge.step)),
      )
      .map(({ id }) => id),
  );
};

/** What waits for a step that never begins never begins either; a step that the situation leaves out satisfies its edges. */
const lintReach = ({ steps }: Matter, context: LintContext): readonly Finding[] => {
  const stuck = stuckOf(steps);
  const blocked = new Set(stuck);
  const byId = new Map<StepId, Step>(steps.map((step) => [step.id, step]));
  for (let before = -1; before < blocked.size; ) {
    before = blocked.size;
    for (const step of steps) if (step.needs.some((edge) => blocked.has(edge.step))) blocked.add(step.id);
  }
  return steps.flatMap((step, at) => {
    if (stuck.has(step.id)) return [];
    const position = step.needs.findIndex((edge) => blocked.has(edge.step));
    const before = byId.get(step.needs[position]?.step ?? step.id);
    if (position < 0 || before === undefined) return [];
    const [name, waits] = [nameOf(step, context), nameOf(before, context)];
    const values = { step: name.zh, stepEn: name.en, waits: waits.zh, waitsEn: waits.en };
    return [find('unreachable-step', `/steps/${at}/needs/${position}`, { values })];
  });
};

/** An edge that another path implies already; only where both ask the same of it. */
const lintEdges = (matter: Matter, context: LintContext): readonly Finding[] => {
  const byId = new Map<StepId, Step>(matter.steps.map((step) => [step.id, step]));
  if (layersOf(matter.steps).circular.length > 0) return [];
  const reaches = (from: Step, target: StepId): boolean =>
    from.when === undefined &&
    from.needs.some((edge) => {
      const before = byId.get(edge.step);
      return edge.hard && (edge.step === target || (before !== undefined && reaches(before, target)));
    });
  return matter.steps.flatMap((step, at) =>
    step.needs.flatMap((edge, position) => {
      const others = step.needs.filter((other) => other !== edge && other.hard && other.needs === edge.needs);
      const isImplied = others.some((other) => {
        const before = byId.get(other.step);
        return before !== undefined && reaches(before, edge.step);
      });
      const target = byId.get(edge.step);
      if (!isImplied || edge.basis !== undefined || target === undefined) return [];
      const [name, waits] = [nameOf(step, context), nameOf(target, context)];
      const values = { step: name.zh, stepEn: name.en, waits: waits.zh, waitsEn: waits.en };
      const left = step.needs.filter((_, index) => index !== position);
      return [
        find('step-twice-waited', `/steps/${at}/needs/${position}`, { values, remedy: { pointer: `/steps/${at}/needs`, value: left } }),
      ];
    }),
  );
};

/** Every condition of the matter and of its items: what reads a question changes something by it. */
const conditionsOf = (matter: Matter, { items }: LintContext): string => {
  const own = [...matter.steps, ...matter.situation, ...matter.fields].flatMap(({ when }) => when ?? []);
  const wanted = matter.roles.flatMap(({ wanted: condition }) => condition ?? []);
  const ofItems = matter.steps.flatMap((step) => {
    const item = step.kind === 'item' ? items.get(step.item) : undefined;
    if (item === undefined) return [];
    return [...item.fields, ...item.materials].flatMap(({ when }) => when ?? []).concat(item.conditions.flatMap(({ rule }) => rule ?? []));
  });
  return [...own, ...wanted, ...ofItems].join('\n');
};

const lintSituation = (matter: Matter, context: LintContext): readonly Finding[] => {
  const { situation, routing } = matter;
  const conditions = conditionsOf(matter, context);
  const asked = new Set(
    matter.steps.flatMap((step) => (step.kind === 'item' ? (context.items.get(step.item)?.fields ?? []).map(({ id }) => id) : [])),
  );
  const idle = situation.flatMap(({ id, label }, at) => {
    const isRead = conditions.includes(id) || asked.has(id) || (routing.by === 'answer' && routing.field === id);
    return isRead ? [] : [find('situation-changes-nothing', `/situation/${at}`, { values: { question: label.zh, questionEn: label.en } })];
  });
  const first = situation.filter(({ when }) => when === undefined).length;
  return first > MOST_FIRST ? [...idle, find('too-many-situations', '/situation', { values: { count: first, most: MOST_FIRST } })] : idle;
};

export const lintMatterRules = (matter: Matter, context: LintContext): readonly Finding[] => {
  const scope = fieldsOf(matter, context.items);
  const left = trials();
  const findings: Finding[] = [
    ...lintReach(matter, context),
    ...lintEdges(matter, context),
    ...lintSituation(matter, context),
    ...lintQuestions(matter.situation, '/situation', matter.situation, left),
    ...lintQuestions(matter.fields, '/fields', scope, left),
    ...matter.roles.flatMap(({ wanted }, at) => lintCondition(wanted, `/roles/${at}/wanted`, matter.situation, left)),
    ...matter.steps.flatMap((step, at) => [
      ...lintCondition(step.when, `/steps/${at}/when`, matter.situation, left),
      ...(step.kind === 'outside' ? lintLimit(step.limit, `/steps/${at}/limit`, { isJoint: false }, context) : []),
    ]),
  ];
  if (matter.budget !== undefined && !matter.steps.some(({ counted }) => counted)) findings.push(find('budget-without-step', '/budget'));
  if (matter.keywords.length < 3) findings.push(find('keywords-few', '/keywords', { values: { count: matter.keywords.length } }));
  return findings;
};
