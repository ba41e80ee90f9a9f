/** The office when it starts without a line: whoever worked here goes on in the offline window; nobody else sees anything. */
import { useEffect, useState, type ReactNode } from 'react';
import type { Session } from '#contract/view/session.ts';
import { navigate, useAddress } from '#web/ui/router.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { Frame } from '../shell/frame.tsx';
import { OfficeContext } from '../shell/session-context.tsx';
import { OfflineDesk } from './offline-desk.tsx';
import { keptSession } from './prepare.ts';
import { noteAway, useReach } from './reach.ts';
import { ownDrawer } from './store.ts';

const HERE = '/office/counter/offline';
/** The computer's own day, as nobody else can be asked. */
const SHANGHAI_MS = 8 * 3_600_000;
const todayHere = (): string => new Date(Date.now() + SHANGHAI_MS).toISOString().slice(0, 10);

/** @param props.children what is shown where nobody was signed in at this window. */
export function OfflineOffice(props: { readonly onBack: () => void; readonly children: ReactNode }) {
  const [kept, setKept] = useState<Session | 'asking' | 'none'>('asking');
  const [query, setQuery] = useState('');
  const { path } = useAddress();
  const reach = useReach();
  const { onBack } = props;
  useEffect(() => {
    noteAway();
    void keptSession(ownDrawer()).then(
      (session) => setKept(session?.post?.duty === 'reception' ? session : 'none'),
      () => setKept('none'),
    );
  }, []);
  const works = typeof kept === 'object';
  useEffect(() => {
    if (works && path !== HERE) navigate(HERE, { replace: true });
  }, [works, path]);
  // The line is back: who this is the server says again; the page stays the same.
  useEffect(() => {
    if (reach === 'there' && kept !== 'asking') onBack();
  }, [reach, kept, onBack]);
  if (kept === 'asking') return <Waiting />;
  if (kept === 'none') return props.children;
  return (
    <OfficeContext value={{ session: kept, today: todayHere(), query, setQuery }}>
      <Frame session={kept} onSwitchPost={() => undefined}>
        <OfflineDesk />
      </Frame>
    </OfficeContext>
  );
}
