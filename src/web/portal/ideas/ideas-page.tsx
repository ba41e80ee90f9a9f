/** Ideas of a place: what others proposed, with one's own support, and the form for a new one. */
import './ideas.css';
import { useState } from 'react';
import type { IdeaView } from '#contract/view/idea.ts';
import { Button } from '#web/ui/button.tsx';
import { call } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { PlaceButton, usePlace } from '../shell/place.tsx';
import { useSession } from '../shell/session.tsx';
import { IdeaCard } from './idea-card.tsx';
import { ProposeForm } from './propose-form.tsx';
import { ideaTexts as texts } from './texts.ts';

type Order = 'byVotes' | 'newest' | 'mine';

export function IdeasPage() {
  const { say } = useLanguage();
  const division = usePlace();
  const signedIn = useSession().value?.signedIn === true;
  const [order, setOrder] = useState<Order>('byVotes');
  const orders: readonly Order[] = signedIn ? ['byVotes', 'newest', 'mine'] : ['byVotes', 'newest'];
  return (
    <Page title={say(texts.title)} back="/" barTitle={say(texts.title)} tools={<PlaceButton />} tabs>
      <div className="y-pad p-ideas">
        <h1 className="t-h1">{say(texts.title)}</h1>
        <p className="t-2">{say(texts.lead)}</p>
        <ProposeForm division={division} onSent={() => setOrder('mine')} />
        <div className="y-seg" role="group" aria-label={say(texts.order)}>
          {orders.map((each) => (
            <button key={each} type="button" aria-pressed={order === each} onClick={() => setOrder(each)}>
              {say(texts[each])}
            </button>
          ))}
        </div>
        {order === 'mine' ? (
          <Mine />
        ) : (
          <Shown key={`${division} ${order}`} division={division} by={order === 'newest' ? 'newest' : 'votes'} />
        )}
      </div>
    </Page>
  );
}

function Mine() {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('idea.own', {});
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (value === undefined) return <Waiting rows={4} />;
  return <List rows={value.rows} none={say(texts.noneMine)} onChanged={reload} />;
}

function Shown({ division, by }: { readonly division: number; readonly by: 'votes' | 'newest' }) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('idea.list', { query: { division, by, limit: 30 } });
  const [older, setOlder] = useState<{ readonly rows: readonly IdeaView[]; readonly next: string | null }>();
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (value === undefined) return <Waiting rows={6} />;
  const next = older === undefined ? value.next : older.next;
  const more = async (): Promise<void> => {
    if (next === null) return;
    const answer = await call('idea.list', { query: { division, by, limit: 30, after: next } });
    if (answer.ok) setOlder({ rows: [...(older?.rows ?? []), ...answer.value.rows], next: answer.value.next });
  };
  return (
    <>
      <List rows={[...value.rows, ...(older?.rows ?? [])]} none={say(texts.none)} onChanged={reload} />
      {next === null ? null : (
        <Button block onPress={() => void more()}>
          {say(texts.more)}
        </Button>
      )}
    </>
  );
}

function List(props: { readonly rows: readonly IdeaView[]; readonly none: string; readonly onChanged: () => void }) {
  if (props.rows.length === 0) return <Empty title={props.none} />;
  return (
    <ul className="p-ideas__l">
      {props.rows.map((idea) => (
        <li key={idea.id}>
          <IdeaCard idea={idea} onChanged={props.onChanged} />
        </li>
      ))}
    </ul>
  );
}
