/** Gives problems found by the domain the file and line where their author will look for them. */
import type { Problem } from '#domain/kernel/result.ts';
import type { FileProblem } from './file-problem.ts';
import type { Located } from './read-yaml.ts';

const sentenceOf = (problem: Problem): string =>
  Object.entries(problem.values ?? {})
    .map(([key, value]) => `${key} ${value}`)
    .join(', ');

export const locateProblems = (entry: Located<unknown>, problems: readonly Problem[]): readonly FileProblem[] =>
  problems.map((problem) => ({
    file: entry.file,
    ...entry.placeOf(problem.pointer),
    pointer: problem.pointer,
    code: problem.code,
    message: sentenceOf(problem),
  }));
