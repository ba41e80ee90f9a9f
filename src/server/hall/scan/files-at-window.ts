/** Files a hall may read for the person at its window: captured here, sent by a phone through its link, or handed over with a draft. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { filesOf, standingOf } from '../handover/hand-draft.ts';
import { scansOf, sentFilesOf } from './scan-store.ts';

export async function filesAtWindow(sql: Sql, division: number, walkIn: string, now: Instant): Promise<ReadonlySet<string>> {
  const [scans, sent, standing] = await Promise.all([
    scansOf(sql, division, walkIn),
    sentFilesOf(sql, division, walkIn),
    standingOf(sql, division, walkIn, now),
  ]);
  const captured = scans.flatMap(({ file, pages }) => [file, ...pages.map((page) => page.file)]);
  return new Set([...captured, ...sent, ...(standing?.draft === undefined ? [] : filesOf(standing.draft))]);
}
