/** What decided cases really took, in one line. */
import type { ActualDays } from '#contract/view/overlay.ts';
import type { Text } from '#domain/kernel/text.ts';
import { sayTerm } from '#domain/overlay/improvement-words.ts';
import type { Unit } from '#domain/catalogue/limit.ts';

/** "一般3个工作日，办结25件，按时96%". */
export const actualWords = ({ median, unit, decided, inTime }: ActualDays): Text => {
  const share = Math.round((inTime / decided) * 100);
  const days = sayTerm({ amount: median, unit: unit as Unit });
  const common = median === 0 ? { zh: '当天办完', en: 'the same day' } : { zh: `一般${days.zh}`, en: `${days.en} in the middle` };
  return { zh: `${common.zh}，办结${decided}件，按时${share}%`, en: `${common.en}, ${decided} decided, ${share} % in time` };
};
