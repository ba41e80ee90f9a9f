/** One report as supervision reads it, with who made it, and the form of the answer. */
import { useState } from 'react';
import type { SentAwayView } from '#contract/view/sent-away.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines, Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { States } from './page.tsx';
import { awayTexts } from './watch-texts.ts';

export function SentAwayReport(props: { readonly id: string; readonly onDone: () => void }) {
  const report = useReply('sent-away.get', { params: { id: props.id } });
  return (
    <States loaded={report} isEmpty={() => false} empty={awayTexts.none}>
      {(view) => (
        <>
          <Told view={view} />
          <Answer view={view} onDone={props.onDone} />
        </>
      )}
    </States>
  );
}

function Told(props: { readonly view: SentAwayView }) {
  const { say } = useLanguage();
  const { view } = props;
  const rows = [
    [awayTexts.what, view.what],
    [awayTexts.said, view.said],
    [awayTexts.paper, view.paper],
    [awayTexts.number, view.number ?? ''],
    [awayTexts.who, [view.reporter.name, view.reporter.phone ?? ''].join(' ').trim()],
  ] as const;
  return (
    <>
      <p className="t-sm t-2">{`${say(view.hall)} · ${view.day}`}</p>
      <dl className="y-dl">
        {rows
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label.en} className="o-today__pair">
              <dt>{say(label)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <p className="t-xs t-3">
        {say(awayTexts.whoWhy)} {view.basis.map(({ title, article }) => `${say(title)} ${article}`).join(' · ')}
      </p>
    </>
  );
}

function Answer(props: { readonly view: SentAwayView; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { view } = props;
  const { busy, refused, send } = useCommand();
  const [finding, setFinding] = useState('');
  const [reasons, setReasons] = useState('');
  const [redress, setRedress] = useState('');
  const ready = finding !== '' && reasons.trim() !== '';
  const answer = async (): Promise<void> => {
    const body = { finding, reasons: reasons.trim(), ...(redress.trim() === '' ? {} : { redress: redress.trim() }) };
    if ((await send('sent-away.answer', { params: { id: view.id }, body })) !== undefined) props.onDone();
  };
  if (view.answer !== null)
    return (
      <Note icon="check">
        <b>{say(view.answer.finding)}</b>
        <p>{view.answer.reasons}</p>
        {view.answer.redress === '' ? null : <p>{view.answer.redress}</p>}
      </Note>
    );
  if (view.own) return <Note tone="near">{say(awayTexts.ownFile)}</Note>;
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void answer();
      }}
    >
      <Pick id="away-finding" label={say(awayTexts.finding)} value={finding} onChange={setFinding}>
        {view.findings.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </Pick>
      <Lines id="away-reasons" label={say(awayTexts.reasons)} value={reasons} onChange={setReasons} />
      <Lines id="away-redress" label={say(awayTexts.redress)} optional rows={2} value={redress} onChange={setRedress} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-form__b">
        <Button kind="p" type="submit" busy={busy} {...(ready ? {} : { why: say(awayTexts.fill) })}>
          {say(awayTexts.send)}
        </Button>
      </div>
    </form>
  );
}
