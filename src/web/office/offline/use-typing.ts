/** What is typed without a line, kept on the computer with every change: a power cut loses nothing. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { openStore, ownDrawer, type Owner } from './store.ts';
import { freshTyping, isEmpty, type Typing } from './typing.ts';

/** One write after the other: an older one must not arrive last. */
let last: Promise<unknown> = Promise.resolve();

export function useTyping({ person, office }: Owner, visit: string) {
  const [typing, setTyping] = useState<Typing>();
  const loaded = useRef(false);
  useEffect(() => {
    let gone = false;
    void openStore(ownDrawer(), { person, office })
      .list<Typing>('typing')
      .catch(() => [])
      .then(([newest]) => {
        loaded.current = true;
        if (!gone) setTyping(newest?.value ?? freshTyping(visit));
      });
    return () => {
      gone = true;
    };
  }, [person, office, visit]);
  useEffect(() => {
    if (typing === undefined || !loaded.current || isEmpty(typing)) return;
    last = last.then(() => openStore(ownDrawer(), { person, office }).put('typing', typing.id, typing)).catch(() => undefined);
  }, [typing, person, office]);
  const change = useCallback(
    (more: (before: Typing) => Typing) => setTyping((before) => (before === undefined ? before : more(before))),
    [],
  );
  return {
    typing,
    change,
    /** Everything typed so far lies on the disk. */
    settled: () => last,
    next: useCallback(() => setTyping(freshTyping(visit)), [visit]),
    /** Thrown away on purpose. */
    drop: async (id: string): Promise<void> => {
      await last;
      await openStore(ownDrawer(), { person, office }).drop('typing', id);
      setTyping(freshTyping(visit));
    },
  };
}
