/** Why a day counted or not, for each reason of the clock's trace. */
import type { TraceReason } from '#domain/clock/trace.ts';
import { same, type Words } from '../shell/words.ts';

const words: Record<TraceReason, Words> = {
  'acceptance-day': { zh: '受理当天，不计', en: 'day of acceptance: not counted' },
  'reopening-day': { zh: '重新审查当天，不计', en: 'day of reopening: not counted' },
  'working-day': { zh: '工作日', en: 'working day' },
  'worked-weekend': { zh: '调休上班', en: 'worked weekend day' },
  'calendar-day': { zh: '自然日', en: 'calendar day' },
  hours: { zh: '按小时计', en: 'counted in hours' },
  weekend: { zh: '周末', en: 'weekend' },
  holiday: { zh: '法定节假日', en: 'public holiday' },
  stopped: { zh: '停表', en: 'clock stopped' },
  'resumption-day': { zh: '恢复当天，不计', en: 'day of resumption: not counted' },
  'stop-counts': { zh: '停表理由不在法定之列，照计', en: 'a stop no law asks for: counted' },
};

const isKnown = (why: string): why is TraceReason => why in words;

export const traceWords = (why: string): Words => (isKnown(why) ? words[why] : same(why));
