/** Refusal codes of identifying somebody with a ticket: part of the one table in refusals.ts. */
import type { RefusalEntry } from './refusals.ts';

export const windowRefusals = {
  'ticket-unheld': {
    status: 409,
    zh: '这个号没有登录领取，请核对证件找人。',
    en: 'Nobody signed in for this ticket: identify the person by a document.',
  },
} as const satisfies Record<string, RefusalEntry>;
