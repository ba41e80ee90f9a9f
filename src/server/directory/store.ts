/** Directories in the database: locked, read and appended to, one division at a time. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { DirectoryEvent } from '#domain/directory/events.ts';
import { evolveDirectory } from '#domain/directory/evolve.ts';
import type { DirectoryState } from '#domain/directory/state.ts';
import type { Aggregate, Change } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import { writeDirectoryRows } from './rows.ts';

/** Makes the row where it is missing, so that two first changes at once wait for each other like any others. */
const lock = statement<{ readonly version: number }>(
  'directory-lock',
  `insert into yici.directory_now as n (division, version) values ($1, 0)
   on conflict (division) do update set version = n.version returning n.version`,
);
const read = statement<{ readonly body: DirectoryEvent }>(
  'directory-event-read',
  'select body from yici.directory_event where division = $1 order by seq',
);
const insert: RowsStatement = {
  name: 'directory-event-insert',
  head: 'insert into yici.directory_event (division, seq, kind, body, at, request_id)',
  columns: 6,
  tail: '',
};
const note = statement('directory-note', 'update yici.directory_now set version = $2 where division = $1');

const fold = (events: readonly DirectoryEvent[]): DirectoryState | undefined =>
  events.reduce<DirectoryState | undefined>((state, event) => evolveDirectory(state, event), undefined);

/** Locks a directory and folds its events; both statements travel together, the events are read after the lock is held. */
export async function lockDirectory(tx: Sql, division: DivisionCode): Promise<Loaded<DirectoryState>> {
  const [, rows] = await Promise.all([tx.run(lock, [division]), tx.run(read, [division])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

/** A directory as it stands, without a lock; undefined where the division was never opened. */
export async function findDirectory(sql: Sql, division: DivisionCode): Promise<DirectoryState | undefined> {
  return fold((await sql.run(read, [division])).map(({ body }) => body));
}

/** Sends the events of a change, the rows that follow from them, and the version now in force. */
function append(tx: Transaction, { key, after, events, seq, requestId }: Change<DirectoryState, DirectoryEvent>): void {
  tx.sendRows(
    insert,
    events.map((event, index) => [key.division, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
  );
  for (const event of events) writeDirectoryRows(tx, after, event);
  tx.send(note, [key.division, seq + events.length]);
}

/** How the corridor runs changes of a directory. Every process hears that it changed: offices are read anew at once. */
export const directoryAggregate: Aggregate<DirectoryState, DirectoryEvent> = {
  kind: 'directory',
  audience: () => ({ people: [], offices: [], halls: [] }),
  evolve: evolveDirectory,
  react: () => [],
  write: (tx, change) => {
    append(tx, change);
    return [];
  },
};
