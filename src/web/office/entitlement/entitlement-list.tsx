/** The list of what the office's grants left behind, the nearest day first. */
import { useState } from 'react';
import type { EntitlementRow } from '#contract/view/entitlement.ts';
import { Button } from '#web/ui/button.tsx';
import { shortDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { lightWords } from '../desk/inbox-groups.ts';
import { useOffice } from '../shell/session-context.tsx';
import { useSignInAgain } from '../shell/sign-in.ts';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { Which } from './which.tsx';
import { entTexts, waitsText } from './texts.ts';
import { useList } from './use-list.ts';

const choices = ['running', 'waits', 'ended'] as const;

export function EntitlementList(props: { readonly chosen: string | undefined; readonly round: number }) {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const [list, setList] = useState<(typeof choices)[number]>('running');
  const { first, rows, refused, stuck, reload, more } = useList('entitlement.list', list, props.round);
  useSignInAgain(refused);
  return (
    <section className="o-ent__list" aria-label={say(entTexts.list)}>
      <header>
        <h1 tabIndex={-1} ref={heading}>
          {say(entTexts.list)}
        </h1>
        <p className="t-sm t-2">{say(entTexts.why)}</p>
        <Which
          name="entitlements"
          label={say(entTexts.which)}
          choices={choices.map((each) => [each, say(entTexts[each])] as const)}
          value={list}
          onChange={setList}
        />
      </header>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {first === undefined && refused === undefined ? <Waiting rows={5} /> : null}
      {first !== undefined && rows.length === 0 ? <Empty title={say(entTexts.none)} /> : null}
      <ul className="o-rows" data-list tabIndex={-1}>
        {rows.map((row) => (
          <Line key={row.id} row={row} chosen={row.id === props.chosen} />
        ))}
      </ul>
      {stuck === undefined ? null : <RefusedNote refused={stuck} />}
      {more === undefined ? null : <Button onPress={() => void more()}>{say(entTexts.more)}</Button>}
    </section>
  );
}

function Line(props: { readonly row: EntitlementRow; readonly chosen: boolean }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  const waits = waitsText(row.waits);
  return (
    <li>
      <Link
        to={`/office/entitlements/${encodeURIComponent(row.id)}`}
        className={`o-row is-${row.light}`}
        aria-current={props.chosen ? 'true' : undefined}
      >
        <span className={`y-light y-light--ic y-light--${row.light}`}>{say(lightWords[row.light])}</span>
        <b className="ell">{row.title}</b>
        <span className="o-row__d">
          {row.due === null ? say(entTexts.noDay) : say(entTexts.due(shortDayText(row.due, language, today)))}
        </span>
        <small className="o-row__s">
          <span className="ell">{say(row.name)}</span>
          {waits === undefined ? null : <span> · {say(waits)}</span>}
        </small>
      </Link>
    </li>
  );
}
