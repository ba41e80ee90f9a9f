/** Judges a pattern of answers by a library: how many ways it could take through one answer must stay few (bar F7). */
import { isSafePattern } from 'redos-detector';
import { anchored } from '#domain/form/pattern.ts';
import type { PatternVerdict } from '#domain/lint/lint-context.ts';

/**
 * Twelve usual patterns (numbers, codes, plates, names) score 1 or 2 in under 20 ms; fifteen known hanging ones pass 20 ways or
 * 1,500 steps within 240 ms (decision 0073). What cannot be judged within them is not published.
 */
const MOST_WAYS = 20;
const MOST_STEPS = 1500;
/** A stop for what the two numbers do not bound; whoever meets it is refused, never let through. */
const MOST_MS = 1000;

const judge = (pattern: string): PatternVerdict => {
  try {
    // Compiled as it will be used; that it compiles is all that is asked here.
    anchored(pattern);
  } catch {
    return { kind: 'unsound' };
  }
  try {
    const told = isSafePattern(`^(?:${pattern})$`, { unicode: true, maxScore: MOST_WAYS, maxSteps: MOST_STEPS, timeout: MOST_MS });
    return told.safe ? { kind: 'safe' } : { kind: 'unsafe', why: told.error ?? 'hitMaxScore' };
  } catch {
    return { kind: 'unsafe', why: 'notJudged' };
  }
};

/** While an author types the same few are asked again and again. */
const known = new Map<string, PatternVerdict>();
const MOST_KNOWN = 500;

export const judgePattern = (pattern: string): PatternVerdict => {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  const verdict = judge(pattern);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(pattern, verdict);
  return verdict;
};
