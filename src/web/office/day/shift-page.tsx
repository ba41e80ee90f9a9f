/** The hand-over between clerks: what is open is counted, signed by who leaves and by who takes over. */
import { useState } from 'react';
import type { OpenAtShift, ShiftRow } from '#contract/view/shift.ts';
import { Button } from '#web/ui/button.tsx';
import { clockText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { DayFrame, States } from './page.tsx';
import { shiftTexts } from './texts.ts';

export function ShiftPage() {
  const { say } = useLanguage();
  const open = useReply('shift.open', {});
  const shifts = useReply('shift.list', {});
  const { busy, refused, send } = useCommand();
  const [note, setNote] = useState('');
  const handOver = async (): Promise<void> => {
    if ((await send('shift.hand-over', { body: { note } })) === undefined) return;
    setNote('');
    shifts.reload();
  };
  return (
    <DayFrame title={shiftTexts.title} about={shiftTexts.about}>
      <section>
        <h2>{say(shiftTexts.open)}</h2>
        <States loaded={open} isEmpty={() => false} empty={shiftTexts.none}>
          {({ kinds }) => <OpenList kinds={kinds} />}
        </States>
      </section>
      <form
        className="o-form o-today__form"
        onSubmit={(event) => {
          event.preventDefault();
          void handOver();
        }}
      >
        <Lines
          id="shift-note"
          label={say(shiftTexts.note)}
          hint={say(shiftTexts.noteHint)}
          optional
          rows={2}
          value={note}
          onChange={setNote}
        />
        {refused === undefined ? null : <RefusedNote refused={refused} />}
        <div className="o-today__a">
          <Button kind="p" type="submit" busy={busy}>
            {say(shiftTexts.handOver)}
          </Button>
        </div>
      </form>
      <section>
        <h2>{say(shiftTexts.list)}</h2>
        <States loaded={shifts} isEmpty={({ rows }) => rows.length === 0} empty={shiftTexts.listNone}>
          {({ rows }) => (
            <ul className="o-today__l">
              {rows.map((row) => (
                <Shift key={row.id} row={row} onTaken={shifts.reload} />
              ))}
            </ul>
          )}
        </States>
      </section>
    </DayFrame>
  );
}

function OpenList(props: { readonly kinds: OpenAtShift['kinds'] }) {
  const { say } = useLanguage();
  return (
    <dl className="o-today__open">
      {props.kinds.map(({ kind, name, count, which }) => (
        <div key={kind}>
          <dt className="t-sm">{say(name)}</dt>
          <dd>
            <b>{count}</b>
          </dd>
          <dd className="t-sm t-2">{count === 0 ? say(shiftTexts.none) : which.join(' · ')}</dd>
        </div>
      ))}
    </dl>
  );
}

function Shift(props: { readonly row: ShiftRow; readonly onTaken: () => void }) {
  const { say } = useLanguage();
  const { row } = props;
  const { busy, refused, send } = useCommand();
  const take = async (): Promise<void> => {
    if ((await send('shift.take', { params: { id: row.id }, body: {} })) !== undefined) props.onTaken();
  };
  const open = row.kinds.filter(({ count }) => count > 0);
  return (
    <li>
      <span className="o-today__t">{clockText(row.at)}</span>
      <span className="o-today__b">
        <b>{say(shiftTexts.by(row.by, clockText(row.at)))}</b>
        <span className="o-today__tags t-sm t-2">
          {open.length === 0
            ? say(shiftTexts.none)
            : open.map(({ kind, name, count }) => <span key={kind}>{`${say(name)} ${count}`}</span>)}
        </span>
        {row.note === '' ? null : <span className="t-sm">{row.note}</span>}
        {refused === undefined ? null : <RefusedNote refused={refused} />}
      </span>
      <span className="o-today__b t-sm">
        {row.taken === null ? (
          <Tag tone="near">{say(shiftTexts.waits)}</Tag>
        ) : (
          <Tag tone="ok">{say(shiftTexts.taken(row.taken.by, clockText(row.taken.at)))}</Tag>
        )}
      </span>
      {row.taken !== null || row.own ? null : (
        <span className="o-today__acts">
          <Button size="s" kind="p" busy={busy} onPress={() => void take()}>
            {say(shiftTexts.take)}
          </Button>
        </span>
      )}
    </li>
  );
}
