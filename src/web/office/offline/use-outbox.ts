/** The outbox as a screen sees it: what waits, what became of it; sent by itself whenever there is a line. */
import { useCallback, useEffect, useState } from 'react';
import { call } from '#web/ui/call.ts';
import { outboxRows, sendAlone, type OutboxRow, type Send } from './outbox.ts';
import { useReach } from './reach.ts';
import { ownDrawer, type Owner } from './store.ts';

const send: Send = (number, sealed) => call('offline-filing.file', { key: number, file: new Blob([sealed], { type: 'application/jose' }) });

const AGAIN_MS = 10_000;

/** `waiting`: still to be sent. `sent`: grows by one with each round that brought something in. */
export function useOutbox({ office }: Pick<Owner, 'office'>) {
  const reach = useReach();
  const [rows, setRows] = useState<readonly OutboxRow[]>([]);
  const [sent, setSent] = useState(0);
  const reload = useCallback(async () => setRows(await outboxRows(ownDrawer(), office).catch(() => [])), [office]);
  const waiting = rows.filter(({ state }) => state === 'waiting').length;
  useEffect(() => {
    let gone = false;
    void outboxRows(ownDrawer(), office)
      .catch(() => [])
      .then((found) => (gone ? undefined : setRows(found)));
    return () => {
      gone = true;
    };
  }, [office]);
  useEffect(() => {
    if (reach === 'away' || waiting === 0) return undefined;
    const round = async (): Promise<void> => {
      const done = await sendAlone(ownDrawer(), office, send);
      await reload();
      if (done !== undefined && done.sent > 0) setSent((before) => before + 1);
    };
    void round();
    const timer = setInterval(() => void round(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [reach, waiting, office, reload]);
  return { rows, waiting, sent, reload };
}
