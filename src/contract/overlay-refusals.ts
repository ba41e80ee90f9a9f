/** The refusals of localities' changes with status and sentence. */
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const overlayRefusals = {
  'improvement-gone': entry(
    409,
    '这处改进已经不在了，或省标准已经一样好。',
    'This improvement is gone, or the standard is as good by now.',
  ),
} as const satisfies Readonly<Record<string, RefusalEntry>>;
