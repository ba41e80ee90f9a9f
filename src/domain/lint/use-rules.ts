/** What becomes of the matters that use an item: a question that goes away may be one that another's condition names. */
import { checkMatter } from '#domain/catalogue/check-matter.ts';
import type { Field, Item } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import type { Finding } from './finding.ts';
import type { LintContext } from './lint-context.ts';
import { findingsBy } from './rule.ts';

export const USE_RULES = {
  'breaks-a-matter': {
    title: { zh: '用到它的事会办不下去', en: 'A matter would stop working' },
    sentence: { zh: '“{matter}”用到这个事项，这样改以后：{fault}。', en: '“{matterEn}” uses this item and would break: {fault}.' },
    remedy: { zh: '先改那件事，或者留着它要的问题', en: 'Change the matter first, or keep the question it names' },
    severity: 'error',
    weight: 15,
    of: ['item'],
  },
} as const;

const find = findingsBy(USE_RULES);

/** Conditions of the other items of the matter, which may name this one's questions. */
const unsoundBeside = (matter: Matter, { id }: Item, context: LintContext, scopeOf: (item: Item) => readonly Field[]): readonly string[] =>
  matter.steps.flatMap((step) => {
    const beside = step.kind === 'item' && step.item !== id ? context.items.get(step.item) : undefined;
    if (beside === undefined) return [];
    const scope = scopeOf(beside);
    const conditions = [...beside.fields, ...beside.materials].flatMap(({ when }) => when ?? []);
    return conditions.flatMap((condition) => context.check.checkCondition(condition, scope) ?? []);
  });

/** @param scopeOf the questions that the conditions of an item may name. */
export const lintUses = (item: Item, context: LintContext, scopeOf: (item: Item) => readonly Field[]): readonly Finding[] => {
  const using = [...context.matters.values()].filter(({ steps }) => steps.some((step) => step.kind === 'item' && step.item === item.id));
  return using.flatMap((matter) => {
    const faults = [
      ...checkMatter(matter, context.items, context.check).map(({ code, values }) => [code, ...Object.values(values ?? {})].join(' ')),
      ...unsoundBeside(matter, item, context, scopeOf),
    ];
    const [fault] = faults;
    const values = { matter: matter.name.zh, matterEn: matter.name.en, fault: fault ?? '' };
    return fault === undefined ? [] : [find('breaks-a-matter', '/fields', { values })];
  });
};
