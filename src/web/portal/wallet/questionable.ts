/** Which looks can be questioned: whatever is not of a case, a form or an act of one's own. */
import type { Look } from '#contract/view/look.ts';

/** At a window a person is looked up before there is a case: who was never there sees it here, and may ask why. */
export const isQuestionable = ({
  strange,
  sealed,
  code,
  number,
  filling,
  who,
}: Pick<Look, 'strange' | 'sealed' | 'code' | 'number' | 'filling' | 'who'>): boolean =>
  strange || sealed !== null || code !== null || (number === null && !filling && who !== '');
