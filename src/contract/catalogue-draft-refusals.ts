/** The refusals of drafts of the catalogue with status and sentence; `not-yours` stands with the others. */
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const catalogueDraftRefusals = {
  'catalogue-draft-not-found': entry(404, '没有这份草稿。', 'There is no such draft.'),
  'catalogue-draft-ended': entry(
    409,
    '这份草稿已经送公示或已作废，不能再改。',
    'This draft was sent to be publicised or thrown away; it is changed no more.',
  ),
  'catalogue-draft-too-large': entry(413, '这份草稿太大：最多 {limit} KB。', 'This draft is too large: {limit} KB at most.'),
  'draft-moved': entry(
    409,
    '您打开以后，别人也改了同一处，您的改动没有存。逐项看一下，选留哪个。',
    'Somebody changed the same place after you opened it; your change was not saved. Look at each and choose.',
  ),
  'catalogue-draft-open': entry(
    409,
    '“{id}”已有一份草稿在改，先接着改它。',
    'A draft of {id} is being written already; go on with that one.',
  ),
  'subject-not-found': entry(404, '目录里没有这一项。', 'The catalogue has nothing of this name.'),
  'subject-exists': entry(409, '目录里已经有“{id}”，直接修改它。', 'The catalogue has {id} already; change that one.'),
  'subject-elsewhere': entry(
    409,
    '“{id}”是别处目录里的：省里的事项只能在本地调整里改，本地自己的请换一个编号。',
    'Another catalogue has {id}: of an item of the province only your own change can be written; for one of your own take another id.',
  ),
  'preview-impossible': entry(422, '还没填全，暂时预览不了：{why}', 'It cannot be shown yet, something is still missing: {why}'),
} as const satisfies Readonly<Record<string, RefusalEntry>>;
