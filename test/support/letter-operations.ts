/** Well-shaped requests of papers and packages; they name nothing that is there. */
import type { Entry, Things } from './every-operation.ts';

const none = { number: '330521-2026-0000001-0' };

export const letterEntries: Readonly<Record<string, Entry>> = {
  'letter.verify': { params: { code: 'AAAA-AAAA-AAAA-AAAA-DOC' } },
  'letter.series': {},
  'letter.list': { query: 'mark=x&word=x&year=2026' },
  'letter.void': { body: { mark: 'x', word: 'x', year: 2026, no: 1, reason: '打印有误作废' } },
  'archive.list': { query: 'state=open' },
  'archive.make': { params: none, body: {} },
  'archive.package': { params: none },
  'archive.check': {},
  'archive.propose-disposal': { params: none, body: { reason: '保管期满鉴定' } },
  'archive.answer-disposal': { params: none, body: { agree: true } },
};

/** On Zhou Yining's things. */
export const letterEntriesOn = (things: Things): Readonly<Record<string, Entry>> => ({
  'letter.of-case': { thing: 'case', params: { number: things.case } },
});
