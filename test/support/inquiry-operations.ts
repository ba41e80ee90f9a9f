/** Example requests of the operations of finding out before a decision; they name nothing that is there. */
import type { Entry } from './every-operation.ts';

const nowhere = { number: '330521-2026-0000000-0', id: 'notice-none' };

export const inquiryEntries: Readonly<Record<string, Entry>> = {
  'public-notice.list': {},
  'public-notice.get': { params: nowhere },
  'public-notice.comment': { params: nowhere, body: { objects: false, text: '没有意见' } },
  'heard.list': {},
  'heard.get': { params: { number: nowhere.number } },
  'office.officers': {},
};
