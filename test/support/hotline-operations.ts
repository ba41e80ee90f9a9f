/** Well-shaped requests on petitions of the hotline and its knowledge base; they name nothing that is there. */
import type { Entry } from './every-operation.ts';

const params = { id: '330521-2026-H999999' };
const said = { division: 330521, kind: 'question', text: 'x' };
const password = { id: params.id, password: 'x' };
const entry = { id: '330521-none' };
const both = { zh: 'x', en: 'x' };

export const hotlineEntries: Readonly<Record<string, Entry>> = {
  'hotline.raise': { body: said },
  'hotline.own': {},
  'hotline.get': { params },
  'hotline.say': { params, body: { act: 'add', text: 'x' } },
  'hotline.look-up': { body: password },
  'hotline.say-by-password': { body: { ...password, act: 'add', text: 'x' } },
  'hotline.figures': { query: 'division=330521' },
  'hotline.file': { params: { ...params, file: '330521-none' } },
  'hotline.take': { body: { ...said, channel: 'phone' } },
  'hotline.list': { query: 'view=sort' },
  'hotline.counts': {},
  'hotline.act': { params: { ...params, act: 'answer' }, body: { text: 'x' } },
  'hotline.who': { params, body: {} },
  'hotline.caller': { body: { phone: '00000000000' } },
  'hotline.alike': { body: { text: 'x' } },
  'hotline.analysis': {},
  'entry.find': { query: 'q=x' },
  'entry.say-helped': { params: entry, body: { helped: true } },
  'entry.list': {},
  'entry.propose': { body: { question: both, answer: both } },
  'entry.publish': { params: entry, body: {} },
  'entry.return': { params: entry, body: { reasons: 'x' } },
  'entry.retire': { params: entry, body: { reasons: 'x' } },
};
