/** The article behind a refusal that is the law's own and not this part's: told with the refusal, so that an unlawful act is answered by its law. */
import type { Refusal } from '#domain/kernel/result.ts';
import type { CaseRefusal } from './refusals.ts';

const licensing = (article: number): string => `administrative-licensing-law-2019/${article}`;
const once = (article: number): string => `zhejiang-at-most-once-2018/${article}`;

const articles: Readonly<Partial<Record<CaseRefusal, string>>> = {
  // Fair and impartial: nobody decides on themself.
  'own-file': licensing(5),
  'supplement-once': once(11),
  'notice-incomplete': once(11),
  'notice-empty': once(11),
  'gap-not-allowed': once(11),
  'material-missing': licensing(32),
  'reason-missing': licensing(38),
  'article-missing': licensing(38),
  'already-extended': licensing(42),
  'extension-not-allowed': licensing(42),
  'approver-is-handler': licensing(42),
  'approver-not-entitled': licensing(42),
  'ground-not-allowed': licensing(45),
  'planned-days-missing': licensing(45),
  'clock-stopped': licensing(45),
  'review-needed': licensing(34),
  'holder-not-told': licensing(36),
  'holder-not-heard': licensing(36),
  'certificate-fell': licensing(69),
  'edge-hard': once(5),
  'paper-outside-guide': once(7),
  'paper-held': once(7),
};

/** The refusal with its article; one that names its own keeps it. */
export const withArticle = (refusal: Refusal<CaseRefusal>): Refusal<CaseRefusal> => {
  const article = refusal.article ?? articles[refusal.code];
  return article === undefined ? refusal : { ...refusal, article };
};
