/** Our own codes in words, for who maps them. */
import type { Text } from '#domain/kernel/text.ts';
import type { ANSWERS, PART_STATES, UNITS } from '../system-context.ts';

const text = (zh: string, en: string): Text => ({ zh, en });

export const codeNames: {
  readonly state: Readonly<Record<(typeof PART_STATES)[number], Text>>;
  readonly unit: Readonly<Record<(typeof UNITS)[number], Text>>;
  readonly answer: Readonly<Record<(typeof ANSWERS)[number], Text>>;
} = {
  state: {
    waiting: text('等前一步', 'Waits for another part'),
    ready: text('待递交', 'To be filed'),
    submitted: text('已递交', 'Filed'),
    supplement: text('待补正', 'To be completed'),
    'not-accepted': text('不予受理', 'Not accepted'),
    'not-needed': text('无需办理', 'Not needed'),
    'wrong-office': text('不属本部门', 'Another office’s'),
    accepted: text('已受理', 'Accepted'),
    'acceptance-withdrawn': text('撤回受理', 'Acceptance withdrawn'),
    reviewing: text('审查中', 'Under review'),
    granted: text('准予', 'Granted'),
    refused: text('不予', 'Refused'),
    issued: text('已制证', 'Certificate issued'),
    delivered: text('已送达', 'Delivered'),
    lapsed: text('终止', 'Lapsed'),
    withdrawn: text('已撤回', 'Withdrawn'),
    waived: text('免办', 'Waived'),
    'set-aside': text('被撤销', 'Set aside'),
    ended: text('已完成', 'Ended'),
  },
  unit: {
    'working-day': text('工作日', 'Working days'),
    'calendar-day': text('自然日', 'Calendar days'),
    month: text('月', 'Months'),
    year: text('年', 'Years'),
    hour: text('小时', 'Hours'),
  },
  answer: {
    agreed: text('同意', 'Agreed'),
    'agreed-with-conditions': text('附条件同意', 'Agreed with conditions'),
    objected: text('不同意', 'Objected'),
  },
};
