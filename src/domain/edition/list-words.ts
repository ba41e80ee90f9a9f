/** How the lists of a document are told: what names an entry, and what is said when one comes or goes. */
import type { Text } from '#domain/kernel/text.ts';
import { readText } from '#domain/overlay/readable.ts';
import type { Effect, Site } from './doc-change.ts';
import { isMembers, type Members } from './doc-pointer.ts';
import { wayWords } from './value-words.ts';

const t = (zh: string, en: string): Text => ({ zh, en });
type Said = { readonly words: Text; readonly effect: Effect };

export type ListWords = {
  readonly keyOf: (entry: Members) => string;
  readonly nameOf: (entry: Members, site: Site) => Text | undefined;
  readonly noun: Text;
  readonly added: (name: Text, entry: Members, site: Site) => Said;
  readonly removed: (name: Text, entry: Members, site: Site) => Said;
};

const key = (name: string) => (entry: Members) => {
  const value = entry[name];
  return typeof value === 'string' ? value : (readText(value)?.zh ?? JSON.stringify(value ?? entry));
};
const inside = (name: string) => (entry: Members) => readText(entry[name]);
/** An overlay knows a paper or a step by its id: its name stands in the item. */
const named = (list: string, name: string) => (entry: Members, site: Site) => {
  const own = readText(entry[name]);
  const whole = site.names.item?.[list];
  if (own !== undefined || !Array.isArray(whole)) return own;
  const found: unknown = whole.find((each: unknown) => isMembers(each) && each['id'] === entry['id']);
  return isMembers(found) ? readText(found[name]) : undefined;
};
const says = (zh: string, en: string, effect: Effect) => (name: Text) => ({ words: t(`${zh}“${name.zh}”`, `${en} “${name.en}”`), effect });

const isBrought = (paper: Members): boolean => {
  const [first] = Array.isArray(paper['satisfiedBy']) ? paper['satisfiedBy'] : [];
  return !isMembers(first) || first['by'] === 'bring';
};
const paperAdded = (name: Text, paper: Members, site: Site): Said => {
  const [first] = Array.isArray(paper['satisfiedBy']) ? paper['satisfiedBy'] : [];
  if (isBrought(paper))
    return {
      words: t(`多要一份“${name.zh}”`, `“${name.en}” is asked for as well`),
      effect: paper['need'] === 'optional' ? 'neutral' : 'worse',
    };
  if (isMembers(first) && first['by'] === 'commitment')
    return {
      words: t(`多签一份承诺：“${name.zh}”`, `One more commitment to sign: “${name.en}”`),
      effect: paper['need'] === 'optional' ? 'neutral' : 'worse',
    };
  const way = wayWords(first, site.names);
  return { words: t(`多核一项“${name.zh}”：${way?.zh ?? ''}`, `“${name.en}” is looked at as well: ${way?.en ?? ''}`), effect: 'neutral' };
};

/** What a step is called: its own name, or that of its item. */
const stepName = (entry: Members, { names }: Site): Text | undefined =>
  readText(entry['name']) ??
  (typeof entry['item'] === 'string' ? (names.itemName?.(entry['item']) ?? t(entry['item'], entry['item'])) : undefined);

const questions: ListWords = {
  keyOf: key('id'),
  nameOf: named('fields', 'label'),
  noun: t('问题', 'Question'),
  added: (name, entry) => ({
    words: t(`多问一题：“${name.zh}”`, `One more question: “${name.en}”`),
    effect: entry['required'] === true && entry['ifKnown'] !== true ? 'worse' : 'neutral',
  }),
  removed: says('不再问', 'No longer asked:', 'better'),
};

const LISTS: Readonly<Record<string, ListWords>> = {
  materials: {
    keyOf: key('id'),
    nameOf: named('materials', 'name'),
    noun: t('材料', 'Paper'),
    added: paperAdded,
    removed: (name, paper) => ({
      words: isBrought(paper)
        ? t(`不再要“${name.zh}”`, `“${name.en}” is no longer asked for`)
        : t(`不再核“${name.zh}”`, `“${name.en}” is no longer looked at`),
      effect: 'better',
    }),
  },
  fields: questions,
  situation: { ...questions, nameOf: inside('label') },
  faq: {
    keyOf: (entry) => readText(entry['question'])?.zh ?? '',
    nameOf: inside('question'),
    noun: t('常见问题', 'Question answered'),
    added: (name) => ({ words: t(`多了一个常见问题：${name.zh}`, `One more question answered: ${name.en}`), effect: 'better' }),
    removed: (name) => ({ words: t(`去掉了常见问题：${name.zh}`, `No longer answered: ${name.en}`), effect: 'neutral' }),
  },
  conditions: {
    keyOf: key('id'),
    nameOf: inside('text'),
    noun: t('条件', 'Condition'),
    added: says('多了一个条件', 'One more condition:', 'worse'),
    removed: says('取消条件', 'No longer a condition:', 'better'),
  },
  fees: {
    keyOf: key('name'),
    nameOf: inside('name'),
    noun: t('收费', 'Fee'),
    added: (name, { amount }) => {
      const yuan = typeof amount === 'string' || typeof amount === 'number' ? amount : '';
      return {
        words: t(`新收“${name.zh}”${yuan}元`, `A new fee: “${name.en}”, CNY ${yuan}`),
        effect: Number(yuan) > 0 ? 'worse' : 'neutral',
      };
    },
    removed: says('不再收', 'No longer charged:', 'better'),
  },
  flow: {
    keyOf: key('id'),
    nameOf: named('flow', 'name'),
    noun: t('流程', 'Step'),
    added: says('流程多了一步', 'One more step of handling:', 'neutral'),
    removed: says('流程少了一步', 'One step of handling less:', 'neutral'),
  },
  places: {
    keyOf: key('name'),
    nameOf: inside('name'),
    noun: t('办理地点', 'Place'),
    added: says('多了一个办理地点', 'One more place:', 'better'),
    removed: says('少了一个办理地点', 'One place less:', 'worse'),
  },
  steps: {
    keyOf: key('id'),
    nameOf: stepName,
    noun: t('步骤', 'Step'),
    added: says('多了一步', 'One more step:', 'neutral'),
    removed: says('少了一步', 'One step less:', 'better'),
  },
  roles: {
    keyOf: key('id'),
    nameOf: inside('name'),
    noun: t('当事人', 'Party'),
    added: says('多了一方', 'One more party:', 'neutral'),
    removed: says('少了一方', 'One party less:', 'neutral'),
  },
  opinions: {
    keyOf: key('department'),
    nameOf: (entry, { names }) => (typeof entry['department'] === 'string' ? names.departmentName?.(entry['department']) : undefined),
    noun: t('征求意见', 'Opinion of'),
    added: says('多征求一个部门的意见', 'One more opinion is asked:', 'neutral'),
    removed: says('不再征求意见', 'No longer asked for an opinion:', 'better'),
  },
  needs: {
    keyOf: key('step'),
    nameOf: (entry) => (typeof entry['step'] === 'string' ? t(entry['step'], entry['step']) : undefined),
    noun: t('要等的步骤', 'Step waited for'),
    added: says('要等', 'waits for', 'worse'),
    removed: says('不再等', 'no longer waits for', 'better'),
  },
  options: {
    keyOf: key('value'),
    nameOf: inside('label'),
    noun: t('选项', 'Choice'),
    added: says('多一个选项', 'one more choice:', 'neutral'),
    removed: says('少一个选项', 'one choice less:', 'neutral'),
  },
};
/** @returns undefined for a list whose entries are no members with a name. */
export const listWords = (field: string): ListWords | undefined => {
  const last = field.split('.').at(-1) ?? '';
  return Object.hasOwn(LISTS, last) ? LISTS[last] : undefined;
};
