/** Why a look into a case's past is refused. */
import type { RefusalEntry } from './refusals.ts';

export const historyRefusals = {
  'not-yet-there': { status: 404, zh: '那时还没有这件办件，或没有这一步。', en: 'At that moment there was no such case, or no such step.' },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
