/** An example request for each operation on papers at a window and on handing over; they name nothing that is there. */
import type { Entry } from './every-operation.ts';

const params = { id: 'walk-in-x' };
const page = { file: '330521-00000000-0000-4000-8000-000000000000', sha256: 'a'.repeat(64), turn: 0, faults: [] };
const cases = [{ matter: 'open-restaurant', parties: [], situation: {}, answers: {}, contested: [] }];
const code = '330521-0123456789ABCDEF';
const phone = 'a-phone-of-nobody-at-all';

export const scanEntries: Readonly<Record<string, Entry>> = {
  'scan.keep': { params, body: { material: 'premises-use', pages: [page], original: 'returned' } },
  'scan.list': { params },
  'photo-link.make': { params, body: { material: 'premises-use' } },
  'photo-link.get': { params: { id: 'photo-link-x' } },
  'photo-link.end': { params: { id: 'photo-link-x' }, body: {} },
  'photo-link.open': { body: { code, phone } },
  'photo-link.send': { query: `code=${code}&phone=${phone}` },
  'signature.text': { params, body: { cases, given: {} } },
  'signature.give': { params, body: { cases, given: {}, text: 'a'.repeat(64), way: 'typed', name: '无名氏' } },
  'handover.show': { body: { hall: 'nowhere-hall' } },
  'handover.list': {},
  'handover.get': { params: { id: '330521-handover-x' } },
  'handover.end': { params: { id: '330521-handover-x' }, body: {} },
  'handover.take': { body: { code: 'ABCD-EFGH' } },
  'handover.content': { params },
  'handover.file': { params: { ...params, file: page.file } },
  'handover.send-home': { params, body: { cases, given: {}, visit: 'x' } },
};
