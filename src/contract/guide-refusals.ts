/** The refusals of the guide's own operations with status and sentence. */
import type { RefusalEntry } from './refusals.ts';

export const guideRefusals = {
  'item-not-found': { status: 404, zh: '没有这个事项。', en: 'There is no such item.' },
  'listing-not-found': {
    status: 404,
    zh: '这个地方的实施清单里没有这个编码。',
    en: 'The implementation list of this place has no such code.',
  },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
