/** Which acts fit what is selected, and why the others do not; the server judges each case again. */
import type { InboxRow } from '#contract/view/case.ts';
import type { BatchAct } from '#contract/view/inbox.ts';
import type { Words } from '../shell/words.ts';
import { listTexts } from './list-texts.ts';

export const batchActs = ['claim', 'assign', 'release', 'begin-review', 'resume', 'grant'] as const satisfies readonly BatchAct[];

const needs: Readonly<Partial<Record<BatchAct, (row: InboxRow) => boolean>>> = {
  claim: ({ handler }) => handler?.mine !== true,
  release: ({ handler }) => handler !== null,
  'begin-review': ({ state }) => state === 'accepted',
  resume: ({ state, light }) => state === 'reviewing' && light === 'stop',
  // All others are examined and decided one by one (licensing law 34).
  grant: ({ instant, state, light }) => instant && state === 'reviewing' && light !== 'stop',
};

/** Why the act cannot be meant for these rows; undefined where it can. */
export function barOfBatch(act: BatchAct, rows: readonly InboxRow[]): Words | undefined {
  const fits = needs[act];
  if (fits === undefined) return undefined;
  // Hands change whatever the item is.
  if (act === 'claim' || act === 'release') return rows.some(fits) ? undefined : listTexts.notNow;
  if (new Set(rows.map(({ item, state }) => `${item} ${state}`)).size > 1) return listTexts.alike;
  return rows.every(fits) ? undefined : listTexts.notNow;
}
