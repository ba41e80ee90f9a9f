/** Answers over plain HTTP and JSON, in the envelope the system puts around its records. */
import type { DemoSystem, Mood, SystemRecord } from './system.ts';
import type { Reply } from './question.ts';

export type Question = { readonly key: string | undefined; readonly lawful: boolean; readonly mood: Mood };

/** 401 without the secret, 400 without a key, 503 while it is down, 404 for whom it does not know. */
export function answerJson(system: DemoSystem, question: Question, find: (key: string) => SystemRecord | undefined): Reply {
  if (!question.lawful) return { status: 401, body: { error: 'unauthorized' }, headers: { 'www-authenticate': 'Bearer' } };
  if (question.mood === 'down') return { status: 503, body: { error: 'maintenance' }, headers: { 'retry-after': '120' } };
  if (question.key === undefined) return { status: 400, body: { error: 'key-missing' } };
  const record = find(question.key);
  if (record === undefined) return { status: 404, body: { error: 'no-record' } };
  return { status: 200, body: system.wrap === undefined ? record : system.wrap.body(record) };
}
