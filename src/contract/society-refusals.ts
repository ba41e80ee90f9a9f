/** Why ideas and keys of third parties are refused; what other rooms say as well stands with the others. */
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const societyRefusals = {
  'idea-not-found': entry(404, '没有这条建议。', 'There is no such idea.'),
  'idea-not-shown': entry(409, '这条建议还没有公开。', 'This idea is not public.'),
  'idea-ended': entry(409, '这条建议已经撤回或合并，不能再改。', 'This idea was withdrawn or joined to another; nothing can be changed.'),
  'idea-same': entry(422, '不能合并到自己。', 'An idea cannot be joined to itself.'),
  'idea-link-outside': entry(422, '链接只能是本站的页面。', 'A link can only lead to a page of this site.'),
  'client-not-found': entry(404, '没有这个接口用户。', 'There is no such client.'),
  'client-wrong-state': entry(409, '现在不能这样办：目前是“{state}”。', 'Not possible now: it stands at "{state}".'),
  'client-until-wrong': entry(422, '到期日要在明天到三年之内。', 'The last day must lie between tomorrow and three years ahead.'),
  'client-key-wrong': entry(401, '密钥不对、已到期或已停用。', 'The key is wrong, expired or revoked.'),
  'statistics-place-unknown': entry(404, '没有这个地方的数据。', 'There are no figures of this place.'),
  'statistics-measure-unknown': entry(404, '没有这个指标。', 'There is no such measure.'),
  'client-quota-used': entry(
    429,
    '今天的次数用完了，明天零点（北京时间）重新计。',
    "Today's calls are used up; counting begins anew at midnight, Beijing time.",
  ),
} as const;
