/** What an outlook says to people: one light, one word, one sentence, in both languages. */
import type { Text } from '#domain/kernel/text.ts';
import { shortFigure } from '#domain/measure/figure-words.ts';
import type { Goal } from './goal.ts';
import type { Outlook } from './projection.ts';

export type GoalLight = 'ok' | 'near' | 'late' | 'done' | 'wait';

const HUNDRED = 100;
const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const monthWords = (month: number): Text => ({
  zh: `${Math.floor(month / HUNDRED)}年${month % HUNDRED}月`,
  en: `${MONTHS_EN[(month % HUNDRED) - 1] ?? ''} ${Math.floor(month / HUNDRED)}`,
});

export const lightOfOutlook = ({ kind }: Outlook): GoalLight => {
  switch (kind) {
    case 'reached':
      return 'done';
    case 'on-course':
      return 'ok';
    case 'near':
    case 'stalled':
      return 'near';
    case 'missed':
      return 'late';
    case 'unknown':
      return 'wait';
  }
};

/** Beside the light. */
export const wordOfOutlook = (outlook: Outlook): Text => {
  switch (outlook.kind) {
    case 'reached':
      return { zh: '已达到', en: 'Reached' };
    case 'on-course':
      return { zh: '能达到', en: 'On course' };
    case 'near':
      return { zh: '差一点', en: 'Just short' };
    case 'missed':
      return { zh: '达不到', en: 'Will miss' };
    case 'stalled':
      return { zh: `停了${outlook.months}个月`, en: `No gain for ${outlook.months} months` };
    case 'unknown':
      return { zh: '还说不准', en: 'Cannot be said' };
  }
};

const between = (from: number | null, until: number | null): Text => {
  if (from === null) return { zh: '', en: '' };
  if (until === null)
    return { zh: `，最早${monthWords(from).zh}，最晚说不准`, en: `, ${monthWords(from).en} at the earliest, the latest cannot be said` };
  if (from === until) return { zh: '', en: '' };
  return {
    zh: `，在${monthWords(from).zh}到${monthWords(until).zh}之间`,
    en: `, between ${monthWords(from).en} and ${monthWords(until).en}`,
  };
};

/** The whole of it: when, between which months, or why that cannot be said. Four cases of five lie between. */
export function sentenceOfOutlook(outlook: Outlook, unit: Goal['unit']): Text {
  if (outlook.kind === 'reached') return { zh: '现在已经达到目标。', en: 'The target is met today.' };
  if (outlook.kind === 'unknown')
    return {
      zh: `只有${outlook.months}个月有数，满${outlook.needed}个月才看得出走势。`,
      en: `Only ${outlook.months} months have figures; a trend shows from ${outlook.needed} on.`,
    };
  const { value, low, high } = outlook.atDue;
  const [at, from, until] = [shortFigure(value, unit), shortFigure(low, unit), shortFigure(high, unit)];
  const due = {
    zh: `到期时预计${at.zh}（八成把握在${from.zh}到${until.zh}之间）`,
    en: `At its date ${at.en} is expected (four in five: ${from.en} to ${until.en})`,
  };
  if (outlook.kind === 'stalled')
    return { zh: `已经${outlook.months}个月没有进展；${due.zh}。`, en: `Nothing gained for ${outlook.months} months. ${due.en}.` };
  if (outlook.on === null)
    return { zh: `照现在的走势，三年内达不到；${due.zh}。`, en: `Not reached within three years on this trend. ${due.en}.` };
  const span = between(outlook.from, outlook.until);
  return {
    zh: `照现在的走势，${monthWords(outlook.on).zh}达到${span.zh}；${due.zh}。`,
    en: `On this trend reached in ${monthWords(outlook.on).en}${span.en}. ${due.en}.`,
  };
}
