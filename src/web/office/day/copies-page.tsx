/** Copies of papers: a case is named, its papers are shown, one is printed again with its number on it; and the copies of the day. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { clockText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines, Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { DayField, DayFrame, States } from './page.tsx';
import { copyTexts, dayTexts } from './texts.ts';

export const copyAddress = (id: string): string => `/api/v1/reprints/${encodeURIComponent(id)}`;

export function CopiesPage() {
  const { say } = useLanguage();
  const { today } = useOffice();
  const [day, setDay] = useState(today);
  const copies = useReply('reprint.list', { query: { day } });
  return (
    <DayFrame title={copyTexts.title} about={copyTexts.about} acts={<DayField day={day} onDay={setDay} />}>
      <Order onOrdered={copies.reload} />
      <section>
        <h2>{say(copyTexts.list)}</h2>
        <States loaded={copies} isEmpty={({ rows }) => rows.length === 0} empty={copyTexts.none}>
          {({ rows }) => (
            <ul className="o-today__l">
              {rows.map((row) => (
                <li key={row.id}>
                  <span className="o-today__t">{clockText(row.at)}</span>
                  <span className="o-today__b">
                    <b>
                      {say(row.title)} · {say(copyTexts.nth(row.nth))}
                    </b>
                    <span className="o-today__tags t-sm t-2">
                      <span className="code">{row.number}</span>
                      <span>{row.reason}</span>
                    </span>
                  </span>
                  <span className="t-sm t-2">{row.by}</span>
                  <span className="o-today__acts">
                    <a className="y-btn y-btn--s" href={copyAddress(row.id)} target="_blank" rel="noreferrer">
                      {say(copyTexts.open)}
                    </a>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </States>
      </section>
    </DayFrame>
  );
}

function Order(props: { readonly onOrdered: () => void }) {
  const { say } = useLanguage();
  const [typed, setTyped] = useState('');
  const [number, setNumber] = useState<string>();
  const found = useReply('case.get', number === undefined ? undefined : { params: { number } });
  return (
    <section className="o-today__form">
      <form
        className="o-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') setNumber(typed.trim());
        }}
      >
        <Field id="copy-number" label={say(dayTexts.number)}>
          {(control) => (
            <span className="o-today__a">
              <InputBox>
                <input {...control} className="code" size={26} value={typed} onChange={(event) => setTyped(event.target.value)} />
              </InputBox>
              <Button type="submit">{say(copyTexts.find)}</Button>
            </span>
          )}
        </Field>
      </form>
      {number === undefined ? null : (
        <States loaded={found} isEmpty={({ papers }) => papers.length === 0} empty={copyTexts.noPapers}>
          {({ papers }) => <Which key={number} number={number} papers={papers} onOrdered={props.onOrdered} />}
        </States>
      )}
    </section>
  );
}

type Papers = readonly { readonly id: string; readonly title: { readonly zh: string; readonly en: string }; readonly at: string }[];

function Which(props: { readonly number: string; readonly papers: Papers; readonly onOrdered: () => void }) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const [paper, setPaper] = useState(props.papers.length === 1 ? (props.papers[0]?.id ?? '') : '');
  const [reason, setReason] = useState('');
  const ready = paper !== '' && reason.trim() !== '';
  const order = async (): Promise<void> => {
    const done = await send('reprint.order', { body: { number: props.number, paper, reason: reason.trim() } });
    if (done === undefined) return;
    setReason('');
    props.onOrdered();
    window.open(copyAddress(done.id), '_blank', 'noopener');
  };
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void order();
      }}
    >
      <Pick id="copy-paper" label={say(copyTexts.paper)} value={paper} onChange={setPaper}>
        {props.papers.map(({ id, title, at }) => (
          <option key={id} value={id}>{`${say(title)} · ${at.slice(0, 10)}`}</option>
        ))}
      </Pick>
      <Lines id="copy-why" label={say(copyTexts.why)} rows={2} value={reason} onChange={setReason} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-today__a">
        <Button kind="p" type="submit" busy={busy} {...(ready ? {} : { why: say(copyTexts.choose) })}>
          {say(copyTexts.order)}
        </Button>
      </div>
    </form>
  );
}
