/** Well-shaped requests on calendars' cards, their rules, reminders and "why this date". */
import type { Entry, Things } from './every-operation.ts';

const nobodys = '330521-00000000-0000-4000-8000-000000000000';

export const clockEntries: Readonly<Record<string, Entry>> = {
  'card.list': {},
  'card.get': { params: { id: nobodys } },
  'card.raise': { body: { office: 'deqing-market-supervision', trigger: 'no-reasons', colour: 'yellow', what: 'x' } },
  'card.answer': { params: { id: nobodys }, body: { text: 'x' } },
  'card.settle': { params: { id: nobodys }, body: { outcome: 'lifted', reasons: 'x' } },
  'card.appeal': { params: { id: nobodys }, body: { text: 'x' } },
  'card.decide-appeal': { params: { id: nobodys }, body: { outcome: 'upheld', reasons: 'x' } },
  'card-rule.get': {},
  'card-rule.propose': {
    body: {
      rules: {
        'over-limit': 'red',
        'step-late': 'yellow',
        'late-forwarding': 'yellow',
        'refused-proper': 'red',
        'no-reasons': 'red',
        'bypassed-online': 'yellow',
        'fees-outside-list': 'red',
        'order-late': 'yellow',
      },
      reason: 'x',
    },
  },
  'card-rule.publish': { params: { version: '1' }, body: {} },
  'card-rule.withdraw': { params: { version: '1' }, body: {} },
  'reminder.list': {},
  'reminder.count': {},
  'reminder.see': { body: { ids: ['x'] } },
};

/** On Zhou Yining's case. */
export const clockEntriesOn = ({ case: number }: Pick<Things, 'case'>): Readonly<Record<string, Entry>> => ({
  'case.why': { thing: 'case', params: { number, part: 'licence' } },
});
