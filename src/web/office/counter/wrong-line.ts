/** Whether a line of the notice may be told: it says something, and asks for no paper in words (2018 regulation, articles 7 and 43). */
import { paperBeside, paperIn } from '#domain/case/paper-words.ts';
import { fill, type Words } from '../shell/words.ts';
import type { MissingLine } from './outcome.ts';

const inWords: Words = {
  zh: '这像是在要“{paper}”。指南外的和部门已有的都不能要；指南里的请从上面选',
  en: 'This asks for "{paper}". Nothing outside the guide and nothing a department holds may be asked for; choose from the list',
};

/** The same words as the engine's own bar, so that the clerk reads it before signing. */
export const lineProblem = ({ material, field, what }: MissingLine): Words | undefined => {
  if (what.trim() === '') return { zh: '写清哪里不对', en: 'Say what is wrong' };
  const paper = material === undefined && field === undefined ? paperIn(what) : paperBeside(what, []);
  return paper === undefined ? undefined : fill(inWords, { paper });
};
