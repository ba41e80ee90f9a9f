/** Well-shaped requests of the operations on ratings and surveys, beside those of every-operation.ts. */
import type { Entry, Things } from './every-operation.ts';

const params = { id: '330521-00000000-0000-4000-8000-000000000000' };
const text = { text: 'x' };

export const ratingEntries: Readonly<Record<string, Entry>> = {
  'rating.own': {},
  'rating.add': { params, body: text },
  'rating.object': { params, body: text },
  'rating.say-helped': { params, body: { helped: true } },
  'rating.published': {},
  'rating.list': {},
  'rating.get': { params },
  'rating.open-case': { params, body: text },
  'rating.verify': { params, body: { outcome: 'valid', text: 'x' } },
  'rating.decide-second': { params, body: { outcome: 'valid', text: 'x' } },
  'rating.call-back': { params, body: { text: 'x' } },
  'rating.publish': { params, body: { words: 'x', reply: 'x' } },
  'rating.orders': {},
  'rating.appeal': { params, body: text },
  'rating.correct': { params, body: text },
  'rating.results': {},
  'rating.setting': {},
  'survey.list': {},
  'survey.get': { params },
  'survey.draft': {
    body: {
      title: { zh: '问', en: 'Q' },
      questions: [{ id: 'q', text: { zh: '问', en: 'Q' }, kind: 'open' }],
      from: '2026-01-01',
      until: '2026-02-01',
      margin: 5,
      stratum: 'matter',
    },
  },
  'survey.draw': { params, body: {} },
  'survey.remind': { params, body: {} },
  'survey.close': { params, body: {} },
  'survey.own': {},
  'survey.open': { params: { key: '330521.nobody' } },
  'survey.answer': { params: { key: '330521.nobody' }, body: { answers: {} } },
  'rating.set-silence': { body: { division: 330521, silence: false, reasons: 'x' } },
};

export const ratingEntriesOn = (things: Things): Readonly<Record<string, Entry>> => ({
  'rating.of-case': { params: { number: things.case }, thing: 'case' },
  'rating.give': { params: { number: things.case }, body: { contact: 'whole', grade: 5, indicators: [] }, thing: 'case' },
});
