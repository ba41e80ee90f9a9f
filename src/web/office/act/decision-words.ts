/** What is typed for a decision, and what still bars signing it. */
import type { CaseView } from '#contract/view/case.ts';
import type { Words } from '../shell/words.ts';
import { becauseWords } from './because.ts';
import type { Article } from './known-articles.ts';
import { actTexts } from './texts.ts';

export const kinds = ['grant', 'with', 'refuse'] as const;
export type Kind = (typeof kinds)[number];
export type Typed = {
  readonly kind: Kind;
  readonly conditions: string;
  readonly reasons: string;
  readonly articles: readonly Article[];
};

export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What bars signing: the engine's own reason first, then what is still to be written. */
export const whyNot = (view: Pick<CaseView, 'allowed'>, part: string, typed: Typed): Words | undefined => {
  const find = (name: string) => view.allowed.find((one) => one.act === name && one.part === part);
  // Where somebody else signs, what bars writing it is what counts, and what bars the grant beneath it.
  const proposing = find('propose-decision');
  const deciding = find(typed.kind === 'refuse' ? 'refuse' : 'grant');
  const act = proposing === undefined || (deciding?.because ?? 'review-needed') !== 'review-needed' ? deciding : proposing;
  if (act === undefined) return actTexts.reviewFirst;
  if (act.because !== null) return becauseWords(act.because);
  if (typed.kind === 'with' && linesOf(typed.conditions).length === 0) return { zh: '先写条件', en: 'Write a condition first' };
  if (typed.kind !== 'refuse') return undefined;
  if (typed.reasons.trim() === '') return becauseWords('reason-missing');
  return typed.articles.length === 0 ? becauseWords('article-missing') : undefined;
};
