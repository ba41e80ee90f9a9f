/** Makes the one act of the counter from what was chosen, and says per part what is still to be written. */
import type { Words } from '../shell/words.ts';
import type { Article, MissingLine } from './outcome.ts';
import type { PartReception, Reception } from './reception.ts';
import { lineProblem } from './wrong-line.ts';

/** The body of `receive`: outcomes of the domain's own union, days as `YYYY-MM-DD`. */
export type ReceptionBody =
  | { readonly part: string; readonly outcome: 'accept' }
  | {
      readonly part: string;
      readonly outcome: 'accept-with-gaps' | 'supplement';
      readonly missing: readonly MissingLine[];
      readonly until: string;
    }
  | {
      readonly part: string;
      readonly outcome: 'not-accepted';
      readonly reasons: string;
      readonly articles: readonly Article[];
    }
  | { readonly part: string; readonly outcome: 'not-needed'; readonly reasons: string }
  | { readonly part: string; readonly outcome: 'wrong-office'; readonly rightOffice: string };
export type ReceiveBody = {
  readonly receptions: readonly ReceptionBody[];
  readonly given?: Reception['brought'];
  readonly visit?: string;
};

const lateDate = ({ draft }: PartReception, today: string): Words | undefined =>
  draft.until > today ? undefined : { zh: '补正日期要在今天以后', en: 'The date must be after today' };

/** What is still to be written before this part can be signed. */
export const problemOf = (reception: PartReception, today: string): Words | undefined => {
  const { draft, missing } = reception;
  switch (draft.outcome) {
    case undefined:
      return { zh: '还没选怎么处理', en: 'No outcome chosen yet' };
    case 'accept':
      return undefined;
    case 'accept-with-gaps':
      return lateDate(reception, today);
    case 'supplement':
      if (missing.length === 0) return { zh: '写清要补什么、改什么', en: 'Say what is missing or wrong' };
      // What is wrong with a line stands under it; here it is said in a word for each part.
      return draft.missing.some((line) => lineProblem(line) !== undefined)
        ? { zh: '有一条告知不能这样写', en: 'One line of the notice cannot be told' }
        : lateDate(reception, today);
    case 'not-accepted':
      if (draft.reasons.trim() === '') return { zh: '写清不予受理的理由', en: 'Give the reasons' };
      return draft.articles.length === 0 ? { zh: '选依据哪一条', en: 'Name the article' } : undefined;
    case 'not-needed':
      return draft.reasons.trim() === '' ? { zh: '写清为什么不需要办', en: 'Say why it is not needed' } : undefined;
    case 'wrong-office':
      return draft.rightOffice.trim() === '' ? { zh: '写明该去哪个部门', en: 'Name the right office' } : undefined;
  }
};

const bodyOf = ({ part, draft, missing }: PartReception): readonly ReceptionBody[] => {
  switch (draft.outcome) {
    case undefined:
      return [];
    case 'accept':
      return [{ part: part.id, outcome: 'accept' }];
    case 'accept-with-gaps':
    case 'supplement':
      return [{ part: part.id, outcome: draft.outcome, missing, until: draft.until }];
    case 'not-accepted':
      return [{ part: part.id, outcome: 'not-accepted', reasons: draft.reasons.trim(), articles: draft.articles }];
    case 'not-needed':
      return [{ part: part.id, outcome: 'not-needed', reasons: draft.reasons.trim() }];
    case 'wrong-office':
      return [{ part: part.id, outcome: 'wrong-office', rightOffice: draft.rightOffice.trim() }];
  }
};

export const receiveBody = (parts: readonly PartReception[], reception: Reception): ReceiveBody => ({
  receptions: parts.flatMap(bodyOf),
  ...(Object.keys(reception.brought).length === 0 ? {} : { given: reception.brought }),
  ...(reception.visit.trim() === '' ? {} : { visit: reception.visit.trim() }),
});
