/** The tab 监督: who tried to ask for a paper that may not be asked for; nothing came of it, and it is seen. */
import '../map/map-table.css';
import { useState } from 'react';
import type { AttemptRow } from '#contract/view/exchange-map.ts';
import { Button } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { fill, same } from '../../shell/words.ts';
import { attemptTexts, whyTexts } from './texts.ts';

const isKnown = (why: string): why is keyof typeof whyTexts => why in whyTexts;

const heads = [
  attemptTexts.when,
  attemptTexts.what,
  attemptTexts.why,
  attemptTexts.item,
  attemptTexts.where,
  attemptTexts.who,
  attemptTexts.case,
] as const;

function Row(props: { readonly row: AttemptRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  const why = isKnown(row.why) ? fill(whyTexts[row.why], { holder: row.holder ?? '' }) : same(row.why);
  return (
    <tr>
      <th scope="row">{momentText(row.at, language, today)}</th>
      <td data-head={say(attemptTexts.what)}>
        <b>{say(row.paper)}</b>
      </td>
      <td data-head={say(attemptTexts.why)}>{say(why)}</td>
      <td data-head={say(attemptTexts.item)}>{say(row.item)}</td>
      <td data-head={say(attemptTexts.where)}>
        {say(row.office)} · {say(row.division.name)}
      </td>
      <td data-head={say(attemptTexts.who)}>{row.officer}</td>
      <td data-head={say(attemptTexts.case)} className="code">
        {row.number === '' ? say(attemptTexts.notFiled) : row.number}
      </td>
    </tr>
  );
}

/** Earlier pages are added below; a new look at the list begins anew. */
function useEarlier(first: string | null) {
  const [rows, setRows] = useState<readonly AttemptRow[]>([]);
  const [next, setNext] = useState<string | null>();
  const [refused, setRefused] = useState<Refused>();
  const after = next === undefined ? first : next;
  const more = async (): Promise<void> => {
    if (after === null) return;
    const answer = await call('attempt.list', { query: { after } });
    if (!answer.ok) return setRefused(answer.refused);
    setRows((known) => [...known, ...answer.value.rows]);
    setNext(answer.value.next ?? null);
  };
  return { rows, refused, more: after === null ? undefined : more };
}

function Table(props: { readonly rows: readonly AttemptRow[] }) {
  const { say } = useLanguage();
  return (
    <div className="o-map__scroll">
      <table className="y-table o-map__tab">
        <caption className="sr">{say(attemptTexts.title)}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.en} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function AttemptPage() {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const { value, refused, reload } = useReply('attempt.list', {});
  useSignInAgain(refused);
  const earlier = useEarlier(value?.next ?? null);
  const rows = [...(value?.rows ?? []), ...earlier.rows];
  return (
    <div className="o-map__tabs">
      <header className="o-map__only">
        <h1 tabIndex={-1} ref={heading}>
          {say(attemptTexts.title)}{' '}
          <span className="t-3 t-sm" role="status">
            {value === undefined ? '' : say(attemptTexts.count(rows.length, earlier.more !== undefined))}
          </span>
        </h1>
        <p className="t-sm t-2">{say(attemptTexts.hint)}</p>
      </header>
      {refused === undefined ? null : refused.code === 'not-yours' ? (
        <Empty title={say(attemptTexts.notYours)} />
      ) : (
        <RefusedNote refused={refused} onRetry={reload} />
      )}
      {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
      {value !== undefined && rows.length === 0 ? <Empty title={say(attemptTexts.none)} /> : null}
      {rows.length === 0 ? null : <Table rows={rows} />}
      {earlier.refused === undefined ? null : <RefusedNote refused={earlier.refused} />}
      {earlier.more === undefined ? null : <Button onPress={() => void earlier.more?.()}>{say(attemptTexts.more)}</Button>}
    </div>
  );
}
