/** Every value of a case: what it is, who set it, when, on what ground; what was set more than once opens to all of it. */
import { useId, useState } from 'react';
import type { ValueHistory } from '#contract/view/history.ts';
import { momentText } from '../date-text.ts';
import { InputBox } from '../field.tsx';
import { useLanguage } from '../language.tsx';
import { RefusedNote, Waiting } from '../note.tsx';
import { common } from '../texts.ts';
import { useReply } from '../use-reply.ts';
import { historyTexts as texts } from './texts.ts';

type Set = ValueHistory['sets'][number];

function OneSet(props: { readonly set: Set; readonly onOpen: (seq: number) => void }) {
  const { say, language } = useLanguage();
  const { set } = props;
  return (
    <p className="y-value__by t-sm">
      <button type="button" className="y-lnk" onClick={() => props.onOpen(set.seq)}>
        <span className="sr">{say(texts.openAt)} </span>
        <time dateTime={set.at}>{momentText(set.at, language)}</time>
      </button>{' '}
      {say(set.who)}
      {set.name === null ? '' : ` ${set.name}`} · {say(set.ground)}
      {set.basis === null ? null : <span className="t-3"> · {say(common.article(say(set.basis.title), set.basis.article))}</span>}
    </p>
  );
}

function Row(props: { readonly row: ValueHistory; readonly onOpen: (seq: number) => void }) {
  const { say } = useLanguage();
  const { row } = props;
  const last = row.sets.at(-1);
  if (last === undefined) return null;
  const earlier = row.sets.slice(0, -1).toReversed();
  return (
    <li>
      <div className="y-value__h">
        <span className="t-2">{say(row.label)}</span>
        <b>{last.value === null ? say(texts.gone) : say(last.value)}</b>
      </div>
      <OneSet set={last} onOpen={props.onOpen} />
      {earlier.length === 0 ? null : (
        <details>
          <summary className="t-sm">{say(texts.changed(row.sets.length))}</summary>
          {earlier.map((set) => (
            <div key={`${set.seq}${set.value?.zh ?? ''}`}>
              <b className="t-sm">{set.value === null ? say(texts.gone) : say(set.value)}</b>
              <OneSet set={set} onOpen={props.onOpen} />
            </div>
          ))}
        </details>
      )}
    </li>
  );
}

/** `onOpen`: the step at which a value was set. */
export function ValueList(props: { readonly number: string; readonly onOpen: (seq: number) => void }) {
  const { say, language } = useLanguage();
  const id = useId();
  const [sought, setSought] = useState('');
  const { value, refused, reload } = useReply('case.values', { params: { number: props.number } });
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (value === undefined) return <Waiting rows={8} />;
  const words = sought.trim().toLowerCase();
  const rows = value.rows.filter((row) =>
    [row.label[language], ...row.sets.map((set) => set.value?.[language] ?? '')].some((text) => text.toLowerCase().includes(words)),
  );
  return (
    <section className="y-values">
      <label className="t-sm" htmlFor={`${id}find`}>
        {say(texts.find)}
      </label>
      <InputBox>
        <input id={`${id}find`} type="search" value={sought} onChange={(event) => setSought(event.target.value)} />
      </InputBox>
      {rows.length === 0 ? <p className="t-3">{say(texts.none)}</p> : null}
      <ul>
        {rows.map((row) => (
          <Row key={`${row.kind} ${row.id} ${row.aspect ?? ''}`} row={row} onOpen={props.onOpen} />
        ))}
      </ul>
    </section>
  );
}
