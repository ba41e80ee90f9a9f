/** Drawing a ticket: by queue or by matter, then whether somebody would like to go first; their word is believed. */
import { useState } from 'react';
import type { HallPage } from '#contract/view/queue.ts';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { laneNames, type Lane } from '#domain/hall/lane.ts';
import { kioskPage } from './texts.ts';
import type { Drawn } from './slip.tsx';
import { Top } from './top.tsx';

type Wish = { readonly queue: string } | { readonly matters: readonly string[] };
const LANES: readonly Exclude<Lane, 'booked' | 'ordinary'>[] = ['elder', 'disabled', 'pregnant', 'soldier'];

type Props = { readonly hall: string; readonly onDrawn: (drawn: Drawn) => void; readonly onBack: () => void };

export function Take({ hall, onDrawn, onBack }: Props) {
  const { say } = useLanguage();
  const page = useReply('hall.get', { params: { id: hall } });
  const [wish, setWish] = useState<Wish>();
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const [busy, setBusy] = useState(false);
  if (page.value === undefined)
    return page.refused === undefined ? <Waiting /> : <RefusedNote refused={page.refused} onRetry={page.reload} />;
  const { value } = page;
  const take = async (lane: Exclude<Lane, 'booked'>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await call('ticket.take', { body: { hall, ...wish, lane }, key });
    setBusy(false);
    if (answer.ok) return onDrawn({ hall: value.name, ticket: answer.value });
    setRefused(answer.refused);
    if (!comesAgain(answer.refused)) setKey(freshKey());
  };
  if (wish === undefined) return <Choose page={value} onWish={setWish} onBack={onBack} />;
  return (
    <section className="h-page" aria-busy={busy}>
      <Top title={say(kioskPage.lane)} onBack={() => setWish(undefined)} />
      <p>{say(kioskPage.laneHow)}</p>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="h-rows">
        <button type="button" className="h-tile h-tile--main" onClick={() => void take('ordinary')}>
          <b>{say(kioskPage.ordinary)}</b>
        </button>
        {LANES.map((lane) => (
          <button key={lane} type="button" className="h-tile" onClick={() => void take(lane)}>
            <b>{say(laneNames[lane])}</b>
          </button>
        ))}
      </div>
    </section>
  );
}

function Choose({ page, onWish, onBack }: { readonly page: HallPage; readonly onWish: (wish: Wish) => void; readonly onBack: () => void }) {
  const { say } = useLanguage();
  const [byMatter, setByMatter] = useState(false);
  const matters = useReply('matter.list', byMatter ? { query: { division: String(page.division).slice(0, 6) } } : undefined);
  const waitOf = ({ waiting, minutes, windows }: HallPage['queues'][number]): string =>
    waiting === 0
      ? say(windows === 0 ? kioskPage.noWindow : kioskPage.noWait)
      : say(minutes === null ? kioskPage.waitingOnly : kioskPage.waiting)
          .replace('{count}', String(waiting))
          .replace('{minutes}', String(minutes));
  return (
    <section className="h-page">
      <Top title={say(kioskPage.queue)} onBack={onBack} />
      <button type="button" className="h-press h-switch" onClick={() => setByMatter(!byMatter)}>
        {say(byMatter ? kioskPage.byQueue : kioskPage.byMatter)}
      </button>
      {byMatter && matters.value === undefined ? <Waiting /> : null}
      <div className="h-rows">
        {byMatter
          ? matters.value?.rows.map(({ id, name }) => (
              <button key={id} type="button" className="h-tile" onClick={() => onWish({ matters: [id] })}>
                <b>{say(name)}</b>
              </button>
            ))
          : page.queues.map((queue) => (
              <button key={queue.id} type="button" className="h-tile" onClick={() => onWish({ queue: queue.id })}>
                <b>{`${queue.id} ${say(queue.name)}`}</b>
                <span>{waitOf(queue)}</span>
              </button>
            ))}
      </div>
    </section>
  );
}
