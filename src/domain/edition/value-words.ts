/** A value of a document as people read it; undefined where only that it changed can be said. */
import type { Text } from '#domain/kernel/text.ts';
import { TOPICS } from '#domain/catalogue/topics.ts';
import { STOP_GROUNDS } from '#domain/clock/grounds.ts';
import {
  ACTOR_NATURES,
  AUDIENCES,
  HANDLE_AREAS,
  HANDLE_TYPES,
  MATERIAL_FORMATS,
  NEEDS,
  ONLINE_DEPTHS,
  PROJECT_TYPES,
  RESULT_TYPES,
  SOURCES,
  TASK_TYPES,
  USE_LEVELS,
} from '#domain/listing/column-codes.ts';
import type { Code } from '#domain/listing/column.ts';
import { articleNumeral } from '#domain/listing/law-words.ts';
import { sayTerm } from '#domain/overlay/improvement-words.ts';
import { readTerm, readText } from '#domain/overlay/readable.ts';
import type { DocNames } from './doc-change.ts';
import { isMembers } from './doc-pointer.ts';

const t = (zh: string, en: string): Text => ({ zh, en });
const c = (is: string, zh: string, en: string): Code => ({ code: is, is, label: { zh, en } });

const DELIVERIES = [c('electronic', '电子', 'Electronic'), c('window', '窗口', 'Counter'), c('courier', '快递', 'Courier')];
const EDGES = [c('granted', '批准', 'granted'), c('ended', '办完', 'ended'), c('issued', '发证', 'issued')];
const FILES = [
  c('at-submit', '一开始就交', 'At the start'),
  c('later', '轮到时再交', 'When its turn comes'),
  c('nothing', '不用交', 'Nothing'),
];
const GROUNDS = STOP_GROUNDS.map(({ id, name }): Code => ({ code: id, is: id, label: name }));
const THEMES = Object.entries(TOPICS).map(([id, label]): Code => ({ code: id, is: id, label }));
const SILENCES = [
  c('none', '算逾期', 'Overdue'),
  c('deemed-granted', '视为准予', 'Deemed granted'),
  c('deemed-agreed', '视为同意', 'Deemed agreed'),
];
const IDENTITIES = [c('0', '不用核验', 'None'), c('1', '实名', 'Real name'), c('2', '实人（刷脸）', 'Real person (face)')];

const REVIEWS = [c('second-officer', '另一名工作人员复核', 'Another officer'), c('approval', '负责人审批', 'A head with an approval post')];
const SECRETS = [c('state', '国家秘密', 'State secret'), c('business', '商业秘密', 'Trade secret'), c('privacy', '个人隐私', 'Privacy')];

/** By the field's last name, or where others share it by the last two. */
const CODES: Readonly<Record<string, readonly Code[]>> = {
  'result.kind': RESULT_TYPES,
  need: NEEDS,
  format: MATERIAL_FORMATS,
  source: SOURCES,
  area: HANDLE_AREAS,
  handling: PROJECT_TYPES,
  procedure: TASK_TYPES,
  channels: HANDLE_TYPES,
  audience: AUDIENCES,
  level: USE_LEVELS,
  levels: USE_LEVELS,
  nature: ACTOR_NATURES,
  depth: ONLINE_DEPTHS,
  identity: IDENTITIES,
  delivery: DELIVERIES,
  needs: EDGES,
  files: FILES,
  silence: SILENCES,
  stopGrounds: GROUNDS,
  topics: THEMES,
  review: REVIEWS,
  secret: SECRETS,
};
/** Numbers are said with what they count. */
const UNITS: Readonly<Record<string, readonly [string, string, string]>> = {
  count: ['次', ' visit', ' visits'],
  days: ['天', ' day', ' days'],
  copies: ['份', ' copy', ' copies'],
  originals: ['份', ' original', ' originals'],
  perDay: ['个', ' a day', ' a day'],
  validYears: ['年', ' year', ' years'],
};
/** What only a program reads: that it changed is said, not what. */
const OPAQUE = new Set([
  'when',
  'rule',
  'wanted',
  'pattern',
  'id',
  'facts',
  'fact',
  'proves',
  'identifier',
  'field',
  'certificate',
  'from',
  'to',
  'revokes',
  'revokesKind',
  'setsAside',
]);

export const termWords = (value: unknown): Text | undefined => {
  const term = readTerm(value);
  if (term === undefined) return undefined;
  return term.amount === 0 ? t('当场办结', 'at once') : sayTerm(term);
};

export const basisWords = (value: unknown, names: DocNames): Text | undefined => {
  if (!isMembers(value) || typeof value['law'] !== 'string' || typeof value['article'] !== 'number') return undefined;
  const title = names.lawTitle?.(value['law']) ?? t(value['law'], value['law']);
  return t(`《${title.zh}》第${articleNumeral(value['article'])}条`, `${title.en}, article ${value['article']}`);
};

/** How a paper is settled: 由公安核对 · 签承诺 · 交复印件. */
export const wayWords = (value: unknown, names: DocNames): Text | undefined => {
  if (!isMembers(value)) return undefined;
  const held = typeof value['heldBy'] === 'string' ? value['heldBy'] : '';
  const holder = names.departmentName?.(held) ?? t(held, held);
  switch (value['by']) {
    case 'fact':
      return t(`由${holder.zh}核对，不用交`, `checked with ${holder.en}, nothing to hand in`);
    case 'certificate':
      return t(`用${holder.zh}的电子证照，不用交`, `the electronic certificate of ${holder.en}, nothing to hand in`);
    case 'commitment':
      return t('签承诺', 'a signed commitment');
    case 'bring':
      return value['form'] === 'original'
        ? t('交原件', 'handing in the original')
        : value['form'] === 'photo'
          ? t('拍照上传', 'a photograph')
          : t('交复印件', 'handing in a copy');
    default:
      return undefined;
  }
};

const quoted = ({ zh, en }: Text): Text => t(`“${zh}”`, `“${en}”`);
const cut = (text: string): string => ([...text].length > 120 ? `${[...text].slice(0, 120).join('')}…` : text);

const codesOf = (field: string): readonly Code[] | undefined => {
  const names = field.replaceAll('[]', '').split('.');
  return [names.slice(-2).join('.'), names.at(-1) ?? '']
    .map((name) => (Object.hasOwn(CODES, name) ? CODES[name] : undefined))
    .find(Boolean);
};

/** @returns a word of a list or of a coded field. */
export const wordWords = (field: string, value: string | number, names: DocNames): Text => {
  const last = field.split('.').at(-1)?.replace('[]', '') ?? '';
  const known = codesOf(field)?.find(({ is }) => is === String(value))?.label;
  if (known !== undefined) return known;
  if (last === 'joint' || last === 'department' || last === 'entrustedBy')
    return names.departmentName?.(String(value)) ?? t(String(value), String(value));
  if (last === 'item') return quoted(names.itemName?.(String(value)) ?? t(String(value), String(value)));
  return t(cut(String(value)), cut(String(value)));
};

export const valueWords = (field: string, value: unknown, names: DocNames): Text | undefined => {
  const last = field.split('.').at(-1)?.replace('[]', '') ?? '';
  const text = readText(value);
  if (text !== undefined) return quoted(t(cut(text.zh), cut(text.en)));
  if (OPAQUE.has(last)) return undefined;
  if (typeof value === 'boolean') return value ? t('是', 'yes') : t('否', 'no');
  if (typeof value === 'number') {
    const [zh, one, more] = (Object.hasOwn(UNITS, last) ? UNITS[last] : undefined) ?? ['', '', ''];
    const coded = codesOf(field)?.find(({ is }) => is === String(value))?.label;
    return coded ?? t(`${value}${zh}`, `${value}${value === 1 ? one : more}`);
  }
  if (typeof value === 'string') return last === 'amount' ? t(`${value}元`, `CNY ${value}`) : wordWords(field, value, names);
  const term = termWords(value);
  return term ?? basisWords(value, names);
};
