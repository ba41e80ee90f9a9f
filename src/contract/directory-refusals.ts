/** The refusals of administration with status and sentence; `not-yours`, `bad-input` and `unknown-office` stand with the others. */
import type { DirectoryRefusal } from '#domain/directory/refusals.ts';
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const directoryRefusals = {
  'unknown-division': entry(404, '没有这个区划。', 'There is no such division.'),
  'division-open': entry(409, '这个区划已经启用。', 'This division is in use already.'),
  'division-not-open': entry(409, '这个区划还没有启用。', 'This division is not in use yet.'),
  'office-taken': entry(409, '这个编号已经有单位在用。', "This id is another office's already."),
  'department-has-office': entry(
    409,
    '这个部门在本区划已经有承办单位：一件事只能交给一个单位。',
    'This department has its office in the division already: a part goes to one office.',
  ),
  'not-a-hall': entry(422, '窗口只能开在大厅里。', 'Windows are opened in a hall only.'),
  'office-has-parts': entry(409, '这里还有没办完的分办件，请先转出。', 'Parts that have not ended still lie here; transfer them first.'),
  'office-has-posts': entry(409, '这里还有人任职，请先免去。', 'People still hold posts here; end those first.'),
  'office-has-windows': entry(409, '这个大厅还有窗口，请先关闭。', 'This hall still has windows; close those first.'),
  'window-taken': entry(409, '这个窗口号已经有了。', 'There is a window with this number already.'),
  'unknown-window': entry(404, '没有这个窗口。', 'There is no such window.'),
  'unknown-officer': entry(422, '没有登记过这位工作人员。', 'No officer of this division is entered under this id.'),
  'officer-entered': entry(409, '这位工作人员已经登记过。', 'This officer is entered already.'),
  'own-appointment': entry(403, '不能给自己任职，请由另一位管理员来办。', 'Nobody appoints themself; another administrator does it.'),
  'post-held': entry(409, '这个人已经有这个岗位。', 'This person holds this post already.'),
  'unknown-post': entry(404, '没有这个岗位。', 'There is no such post.'),
  'duty-not-here': entry(
    422,
    '收件岗位设在大厅，办理和审批岗位设在承办单位。',
    'Reception belongs to a hall, handling and approval to an office.',
  ),
  'last-administrator': entry(
    409,
    '这是最后一位管理员：先任命另一位，否则以后没人能改。',
    'This is the last administrator: appoint another one first, or nobody could change anything.',
  ),
  'unknown-substitute': entry(404, '没有这项代岗。', 'There is no such substitution.'),
  'substitute-is-self': entry(422, '不能自己代自己的岗。', 'Nobody stands in for themself.'),
  'substitute-overlaps': entry(409, '这几天已经有人代这个岗。', 'Somebody stands in for this post on these days already.'),
} as const satisfies Record<Exclude<DirectoryRefusal, 'not-yours' | 'bad-input' | 'unknown-office'>, RefusalEntry>;
