/** What the own office is to put right after valid poor ratings: what and until when, and nothing by which it could be told who spoke. */
import { useState } from 'react';
import type { RatingOrder } from '#contract/view/rating.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines } from '../act/controls.tsx';
import { DayFrame, States } from '../day/page.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { oneTexts, orderTexts, queueTexts } from './texts.ts';

export function OrdersPage() {
  const list = useReply('rating.orders', { query: { limit: 100 } });
  return (
    <DayFrame title={orderTexts.title} about={orderTexts.about}>
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={orderTexts.none} emptyWhy={orderTexts.noneWhy}>
        {({ rows }) => (
          <ul className="o-orders">
            {rows.map((row) => (
              <Order key={row.id} row={row} onDone={list.reload} />
            ))}
          </ul>
        )}
      </States>
    </DayFrame>
  );
}

function Order(props: { readonly row: RatingOrder; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  return (
    <li className="y-card">
      <header className="o-watch__h">
        <Tag tone={row.late ? 'late' : row.state === 'ordered' ? 'near' : 'plain'}>
          {row.late ? say(queueTexts.late) : say(row.stateName)}
        </Tag>
        {row.due === null ? null : <span className="t-sm t-2">{say(queueTexts.due(dayText(row.due, language, today)))}</span>}
        {row.round > 1 ? <span className="t-sm t-2">{say(queueTexts.again)}</span> : null}
      </header>
      <p>{row.what}</p>
      {row.correction === null ? null : (
        <p className="t-sm">
          <b>{say(orderTexts.done)}</b> {row.correction}
        </p>
      )}
      {row.helped === null ? null : <p className="t-sm t-2">{say(row.helped ? orderTexts.helped : orderTexts.notHelped)}</p>}
      {row.acts.length === 0 ? null : <Acts row={row} onDone={props.onDone} />}
    </li>
  );
}

function Acts(props: { readonly row: RatingOrder; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { row } = props;
  const [text, setText] = useState('');
  const { busy, refused, send } = useCommand();
  const press = async (name: 'rating.correct' | 'rating.appeal'): Promise<void> => {
    if ((await send(name, { params: { id: row.id }, body: { text: text.trim() } })) !== undefined) props.onDone();
  };
  const why = text.trim() === '' ? { why: say(oneTexts.write) } : {};
  return (
    <div className="o-form o-watch__f">
      <Lines id={`order-${row.id}`} label={say(orderTexts.what)} value={text} onChange={setText} rows={2} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-watch__b">
        {row.acts.includes('correct') ? (
          <Button kind="p" busy={busy} {...why} onPress={() => void press('rating.correct')}>
            {say(orderTexts.correct)}
          </Button>
        ) : null}
        {row.acts.includes('appeal') ? (
          <Button kind="q" busy={busy} {...why} onPress={() => void press('rating.appeal')}>
            {say(orderTexts.appeal)}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
