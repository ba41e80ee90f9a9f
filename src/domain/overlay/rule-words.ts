/** Why a locality's change was refused, in one sentence for who writes it. */
import type { Text } from '#domain/kernel/text.ts';
import type { OverlayRule } from './check-overlay.ts';

const both = (zh: string, en: string): Text => ({ zh, en });

export const RULE_WORDS: Readonly<Record<OverlayRule, Text>> = {
  'unknown-field': both('没有这个字段', 'There is no such field'),
  unreadable: both('填法不对', 'It cannot be read'),
  twice: both('写了两次', 'It stands twice'),
  locked: both('全省统一，不能改', 'One in the province: locked'),
  'locked-by-basic': both('基本目录锁定，不能改', 'Locked by the basic catalogue'),
  'not-in-standard': both('省标准里没有，不能加', 'Not in the standard: none may be added'),
  'standard-silent': both('省标准没写，不能先写', 'The standard is silent on it'),
  'only-shorter': both('只能更短', 'Only shorter'),
  'other-unit': both('单位要和省标准相同', 'In the unit of the standard'),
  'only-fewer': both('只能更少', 'Only fewer'),
  'only-cheaper': both('只能更低', 'Only lower'),
  'only-easier': both('只能更宽', 'Only easier'),
  'only-more-ways': both('只能加办法，不能减', 'Ways may only be added'),
  'never-added': both('不能加', 'None may be added'),
  'only-more': both('只能更多', 'Only more'),
  'only-wider': both('只能更大', 'Only wider'),
  'only-deeper': both('只能更深', 'Only deeper'),
  'only-lower': both('只能更简', 'Only simpler'),
  'only-offered': both('只能开放，不能取消', 'May be offered, not withdrawn'),
  'only-higher': both('名额只能更多', 'Only more places'),
};
