/** Which papers exist for a case: derived from its events, so that none can be lost or invented. */
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';

export type PaperKind =
  | 'receipt'
  | 'supplement-notice'
  | 'not-accepted'
  | 'not-needed'
  | 'sent-elsewhere'
  | 'acceptance-withdrawn'
  | 'stop-notice'
  | 'grant'
  | 'refusal';

/** A paper in the list of a case. `seq` is the number of the event it tells, `last` that of the last event it covers. */
export type PaperEntry = {
  readonly id: string;
  readonly kind: PaperKind;
  readonly title: Text;
  readonly at: Instant;
  readonly seq: number;
  readonly last: number;
};

export const paperTitles: Readonly<Record<PaperKind, Text>> = {
  receipt: { zh: '受理凭证', en: 'Receipt of acceptance' },
  'supplement-notice': { zh: '补正材料一次性告知书', en: 'One-time notice of what is missing' },
  'not-accepted': { zh: '不予受理决定书', en: 'Decision not to accept' },
  'not-needed': { zh: '不需要办理告知书', en: 'Notice that no permit is needed' },
  'sent-elsewhere': { zh: '向有权机关申请告知书', en: 'Notice of the right office' },
  'acceptance-withdrawn': { zh: '撤回受理告知书', en: 'Notice of withdrawn acceptance' },
  'stop-notice': { zh: '特别程序告知书', en: 'Notice of a stopped clock' },
  grant: { zh: '准予决定书', en: 'Decision to grant' },
  refusal: { zh: '不予许可决定书', en: 'Decision to refuse' },
};

function kindOf(event: CaseEvent): PaperKind | undefined {
  switch (event.kind) {
    case 'Accepted':
    case 'AcceptedWithGaps':
      return 'receipt';
    case 'SupplementAsked':
      return 'supplement-notice';
    case 'NotAccepted':
      return 'not-accepted';
    case 'NotNeeded':
      return 'not-needed';
    case 'SentElsewhere':
      return 'sent-elsewhere';
    case 'AcceptanceWithdrawn':
      return 'acceptance-withdrawn';
    case 'Stopped':
      // A wait whose days count stops nothing, so no notice of it is owed.
      return event.counts ? undefined : 'stop-notice';
    case 'Granted':
      return 'grant';
    case 'Refused':
      return 'refusal';
    default:
      return undefined;
  }
}

/** One act of the counter gives one receipt and one notice, however many parts it covers (2018 regulation art. 5, 11). */
const isJoined = (kind: PaperKind): boolean => kind === 'receipt' || kind === 'supplement-notice';

/** Papers of a case, oldest first. The state is not needed, the log tells it all; the parameter keeps the rooms' common shape. */
export function papersOf(_state: CaseState, events: readonly CaseEvent[]): readonly PaperEntry[] {
  const entries: PaperEntry[] = [];
  events.forEach((event, index) => {
    const kind = kindOf(event);
    if (kind === undefined) return;
    const seq = index + 1;
    const open = isJoined(kind) ? entries.findIndex((entry) => entry.kind === kind && entry.at === event.at) : -1;
    const before = entries[open];
    if (before !== undefined) {
      entries[open] = { ...before, last: seq };
      return;
    }
    const about = event.kind === 'Stopped' ? `-${event.part}-${event.stop}` : '';
    entries.push({ id: `${kind}-${seq}${about}`, kind, title: paperTitles[kind], at: event.at, seq, last: seq });
  });
  return entries;
}
