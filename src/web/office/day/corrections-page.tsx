/** Corrections with four eyes: those that wait, settled by a second clerk; what was written first and what stands now, side by side. */
import { useState } from 'react';
import type { CounterCorrectionRow } from '#contract/view/shift.ts';
import { Button } from '#web/ui/button.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag, type Tone } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { DayFrame, States } from './page.tsx';
import { ProposeForm } from './propose-form.tsx';
import { correctTexts, dayTexts } from './texts.ts';

export function CorrectionsPage() {
  const { say } = useLanguage();
  const [proposing, setProposing] = useState(false);
  const list = useReply('counter-correction.list', { query: { limit: 100 } });
  const done = (): void => {
    setProposing(false);
    list.reload();
  };
  return (
    <DayFrame
      title={correctTexts.title}
      about={correctTexts.about}
      acts={<Button onPress={() => setProposing(true)}>{say(correctTexts.propose)}</Button>}
    >
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={correctTexts.none} emptyWhy={correctTexts.noneWhy}>
        {({ rows }) => (
          <ul className="o-today__l">
            {rows
              .toSorted((one, other) => Number(other.state === 'proposed') - Number(one.state === 'proposed'))
              .map((row) => (
                <Line key={row.id} row={row} onSettled={list.reload} />
              ))}
          </ul>
        )}
      </States>
      <Sheet open={proposing} title={say(correctTexts.propose)} onClose={() => setProposing(false)}>
        {proposing ? <ProposeForm onDone={done} /> : null}
      </Sheet>
    </DayFrame>
  );
}

const tones: Readonly<Record<string, Tone>> = { proposed: 'near', approved: 'ok', refused: 'line' };
const stateText = (state: string) =>
  state === 'approved' ? correctTexts.approved : state === 'refused' ? correctTexts.refused : correctTexts.proposed;

function Line(props: { readonly row: CounterCorrectionRow; readonly onSettled: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  const moment = (at: string): string => momentText(at, language, today);
  const from = say(row.from);
  return (
    <li>
      <Tag tone={tones[row.state] ?? 'line'}>{say(stateText(row.state))}</Tag>
      <span className="o-today__b">
        <b>{say(row.name)}</b>
        <span>
          <s className="t-3">{from === '' ? say(correctTexts.empty) : from}</s> → <b>{say(row.to)}</b>
        </span>
        <span className="o-today__tags t-sm t-2">
          {row.number === null ? null : <span className="code">{row.number}</span>}
          <span>{row.reason}</span>
        </span>
      </span>
      <span className="o-today__b t-sm t-2">
        <span>{say(correctTexts.by(row.by, moment(row.at)))}</span>
        {row.settled === null ? null : (
          <span>
            {say(correctTexts.settledBy(row.settled.by, moment(row.settled.at)))}
            {row.settled.reason === '' ? '' : ` · ${row.settled.reason}`}
          </span>
        )}
        {row.state === 'proposed' && row.own ? <span className="t-xs t-3">{say(correctTexts.own)}</span> : null}
      </span>
      {row.state === 'proposed' && !row.own ? <Settle row={row} onSettled={props.onSettled} /> : null}
    </li>
  );
}

function Settle(props: { readonly row: CounterCorrectionRow; readonly onSettled: () => void }) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const { id } = props.row;
  const settle = async (name: 'counter-correction.approve' | 'counter-correction.refuse', body: object): Promise<void> => {
    if ((await send(name, { params: { id }, body })) !== undefined) props.onSettled();
  };
  return (
    <span className="o-today__acts">
      {refusing ? null : (
        <>
          <Button size="s" kind="p" busy={busy} onPress={() => void settle('counter-correction.approve', {})}>
            {say(correctTexts.approve)}
          </Button>
          <Button size="s" kind="q" onPress={() => setRefusing(true)}>
            {say(correctTexts.refuse)}
          </Button>
        </>
      )}
      {refusing ? (
        <form
          className="o-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') void settle('counter-correction.refuse', { reason: reason.trim() });
          }}
        >
          <Lines id={`refuse-${id}`} label={say(correctTexts.whyNot)} rows={2} value={reason} onChange={setReason} />
          <Button size="s" type="submit" busy={busy} {...(reason.trim() === '' ? { why: say(dayTexts.sayReason) } : {})}>
            {say(correctTexts.refuse)}
          </Button>
        </form>
      ) : null}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </span>
  );
}
