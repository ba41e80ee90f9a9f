/** The refusals of the search's words with status and sentence. */
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const searchRefusals = {
  'word-changed': entry(409, '这个词刚刚有人改过，请先看最新的。', 'Somebody has just changed this word; look at the newest first.'),
  'word-too-many': entry(
    409,
    '本地自己的词已有{most}个，不能再加；可以改已有的。',
    'There are {most} words of your own here and no more are taken; change one of those.',
  ),
  'word-empty': entry(422, '要写一个词，标点不算。', 'Write a word; signs alone are none.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>;
