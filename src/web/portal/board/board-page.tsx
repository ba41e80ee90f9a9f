/** The public board: notices and hearings of a place, those that run first; open to everybody. */
import { useState } from 'react';
import type { BoardRow } from '#contract/view/inquiry.ts';
import { Button } from '#web/ui/button.tsx';
import { clockText, dayOf, fullDayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { boardTexts as texts } from './texts.ts';

export function BoardPage() {
  const { say } = useLanguage();
  const [division, setDivision] = useState('');
  const divisions = useReply('division.list', {}).value?.rows ?? [];
  return (
    <Page title={say(texts.title)} back="/" barTitle={say(texts.title)} tabs>
      <div className="y-pad p-cons">
        <h1 className="t-h1">{say(texts.title)}</h1>
        <p className="t-2">{say(texts.why)}</p>
        <Field id="board-division" label={say(texts.where)} optional>
          {(control) => (
            <InputBox>
              <select {...control} value={division} onChange={(event) => setDivision(event.target.value)}>
                <option value="">{say(texts.everywhere)}</option>
                {divisions.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {say(name)}
                  </option>
                ))}
              </select>
            </InputBox>
          )}
        </Field>
        <Rows key={`running ${division}`} division={division} state="running" />
        <Rows key={`closed ${division}`} division={division} state="closed" />
      </div>
    </Page>
  );
}

/** One page of the list; the next one is fetched beneath it. */
function Rows(props: { readonly division: string; readonly state: 'running' | 'closed'; readonly after?: string }) {
  const { say } = useLanguage();
  const [more, setMore] = useState(false);
  const first = props.after === undefined;
  const { value, refused, reload } = useReply('public-notice.list', {
    query: { division: props.division, state: props.state, after: props.after, limit: 20 },
  });
  const none = value?.rows.length === 0;
  if (props.state === 'closed' && (value === undefined || none)) return null;
  return (
    <>
      {first ? <h2>{say(props.state === 'running' ? texts.running : texts.ended)}</h2> : null}
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={3} /> : null}
      {none && first ? <Empty title={say(texts.none)} /> : null}
      <ul className="p-cons__l">
        {(value?.rows ?? []).map((row) => (
          <Row key={row.number + row.id} row={row} />
        ))}
      </ul>
      {value === undefined || value.next === null ? null : more ? (
        <Rows {...props} after={value.next} />
      ) : (
        <Button onPress={() => setMore(true)}>{say(texts.more)}</Button>
      )}
    </>
  );
}

function Row({ row }: { readonly row: BoardRow }) {
  const { say, language } = useLanguage();
  const until =
    row.heldAt !== null
      ? texts.heldAt(`${fullDayText(dayOf(row.heldAt), language)} ${clockText(row.heldAt)}`)
      : texts.until(fullDayText(row.until ?? row.from, language));
  return (
    <li>
      <Link to={`/public-notices/${row.number}/${row.id}`}>
        <b>{row.title === '' ? row.text : row.title}</b>
        <small className="t-3">
          {say(row.office.name)} · {say(until)}
        </small>
        <span>
          {say(row.name)} · {row.applicant}
        </span>
        <Tag tone={row.state === 'running' ? 'ok' : 'line'}>{say(row.kind === 'hearing' ? texts.hearing : texts.notice)}</Tag>
      </Link>
    </li>
  );
}
