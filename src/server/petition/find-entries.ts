/** Finds entries of the knowledge base for a question in plain words: how much of what was asked stands in question, answer and names. */
import { answered, pairsOf, tellingOf } from '#domain/petition/likeness.ts';
import type { EntryState } from '#domain/petition/entry.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';

/** Published, and not past its last day. */
export const isInForce = ({ state, current }: EntryState, now: Instant): boolean =>
  state === 'published' && current !== undefined && (current.validUntil === undefined || current.validUntil >= dayOfInstant(now));

/** Below this an answer is about something else; measured on the demo's twenty entries. */
const LEAST = 0.25;
/** The question as people put it tells more than the answer. */
const QUESTION_SHARE = 0.75;

type Compared = { readonly entry: EntryState; readonly question: ReadonlySet<string>; readonly whole: ReadonlySet<string> };
const comparable = new WeakMap<EntryState, Compared>();
function comparedOf(entry: EntryState): Compared {
  const known = comparable.get(entry);
  if (known !== undefined) return known;
  const { question, answer } = entry.current ?? { question: { zh: '', en: '' }, answer: { zh: '', en: '' } };
  const asked = pairsOf(`${question.zh} ${question.en}`);
  const made = { entry, question: asked, whole: pairsOf(`${question.zh} ${question.en} ${answer.zh} ${answer.en}`) };
  comparable.set(entry, made);
  return made;
}

/** The best first; for no words those published last. */
export function findEntries(entries: readonly EntryState[], asked: string, now: Instant, most: number): readonly EntryState[] {
  const open = entries.filter((entry) => isInForce(entry, now));
  const pairs = pairsOf(asked);
  if (pairs.size === 0) return open.toSorted((a, b) => (b.current?.at ?? 0) - (a.current?.at ?? 0)).slice(0, most);
  const compared = open.map(comparedOf);
  const telling = tellingOf(compared.map(({ whole }) => whole));
  return compared
    .map(({ entry, question, whole }) => ({
      entry,
      score: QUESTION_SHARE * answered(pairs, question, telling) + (1 - QUESTION_SHARE) * answered(pairs, whole, telling),
    }))
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ entry }) => entry);
}
