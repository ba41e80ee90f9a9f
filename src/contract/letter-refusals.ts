/** Refusal codes of papers and packages with their sentences: part of the one table in refusals.ts. */
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const letterRefusals = {
  'letter-not-found': entry(404, '没有这个文号。', 'There is no such number.'),
  'letter-void': entry(409, '这个文号已经作废了。', 'This number is void already.'),
  'archive-waits': entry(409, '还有没了结的事，不能归档。', 'Something is still open, so it is not put away yet.'),
  'archive-not-found': entry(404, '没有这个归档包。', 'There is no such package.'),
  'term-not-over': entry(409, '保管期限没有届满，或者永久保管。', 'Its term is not over, or it is kept for ever.'),
  'disposal-open': entry(409, '已经有人提出鉴定销毁，等另一人答复。', 'Its disposal was proposed already and waits for another person.'),
  'disposal-none': entry(409, '没有等着答复的鉴定销毁。', 'No proposal of disposal waits for an answer.'),
  'second-person-needed': entry(403, '要由另一人答复：一个人提出，另一个人同意。', 'Another person answers: one proposes, another agrees.'),
} as const;
