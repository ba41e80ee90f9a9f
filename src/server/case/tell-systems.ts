/** Says in the commit of an act what department systems are to hear of it; costs one question to a small table where nobody listens. */
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import { tellSystems as toldOf, type Told } from '#domain/system/told-events.ts';
import type { Change } from '#server/corridor/aggregate.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

/** Done by the worker: a place in each listening system's own list. */
export type TellJob = {
  readonly kind: 'system.tell';
  /** Of the case after the act. */
  readonly version: number;
  readonly at: number;
  readonly told: readonly Told[];
};

/** Read at the commit itself, not from memory: a system that went live a second ago misses nothing. */
const enqueueWhereHeard = statement(
  'system-tell-enqueue',
  `insert into yici.outbox (division, id, kind, body, at, tries)
   select $1, $2, 'system.tell', $3, $4, 0 where exists (select from yici.system_office where office = any ($5))`,
);
/** The office of those who hear of every office: province and nation. */
export const EVERY_OFFICE = '*';

type Place = { readonly division: number; readonly number: string; readonly version: number; readonly at: number };

/** Sends the job into the outbox, where anybody listens. `mark` tells several jobs of one version apart. */
export function enqueueTold(tx: Transaction, { division, number, version, at }: Place, told: readonly Told[], mark: string): void {
  if (told.length === 0) return;
  const job: TellJob = { kind: 'system.tell', version, at, told };
  const offices = [EVERY_OFFICE, ...new Set(told.map(({ office }): string => office))];
  tx.send(enqueueWhereHeard, [division, `${number}#${version}.${mark}`, JSON.stringify(job), at, offices]);
}

/** What an old system did it also knows; it is not told back. */
const isImported = ({ by }: CaseEvent): boolean => by.kind === 'system' && by.imported !== undefined;

export function tellSystems(tx: Transaction, { key, events, after, at, past }: Change<CaseState, CaseEvent>): void {
  if (past === true) return;
  const news = events.filter((event) => !isImported(event));
  enqueueTold(tx, { division: key.division, number: key.id, version: after.seq, at }, toldOf(news, after), 'system');
}
