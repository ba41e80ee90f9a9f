/** The pattern of a text field: over the whole answer, never a part of it, and only where the answer is short (bar F7). */

/** Longest answer a pattern is tried over where the field sets no length; a field with a pattern has one (lint: pattern-without-length). */
export const LONGEST_FOR_PATTERN = 100;

/** The expression as it is used everywhere: anchored at both ends. Throws a SyntaxError for what is no expression by itself (`a)|(?:b` would break out). */
export const anchored = (pattern: string): RegExp => new RegExp(`^(?:${new RegExp(pattern, 'u').source})$`, 'u');

const compiled = new Map<string, RegExp | undefined>();
const MOST_COMPILED = 500;

const findCompiled = (pattern: string): RegExp | undefined => {
  if (compiled.has(pattern)) return compiled.get(pattern);
  if (compiled.size >= MOST_COMPILED) compiled.clear();
  try {
    compiled.set(pattern, anchored(pattern));
  } catch {
    compiled.set(pattern, undefined);
  }
  return compiled.get(pattern);
};

/** An expression that cannot be read is nobody's fault who answers: nothing fits it, and nothing is published with it. */
export const fitsPattern = (pattern: string, answer: string, longest: number = LONGEST_FOR_PATTERN): boolean =>
  [...answer].length <= longest && findCompiled(pattern)?.test(answer) === true;
