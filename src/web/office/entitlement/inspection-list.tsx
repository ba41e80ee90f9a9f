/** Inspections the office owes, by their last day, with the press that draws who inspects (2018 regulation 14, 32). */
import { useState } from 'react';
import type { InspectionRow } from '#contract/view/entitlement.ts';
import { Button } from '#web/ui/button.tsx';
import { shortDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { lightWords } from '../desk/inbox-groups.ts';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { useSignInAgain } from '../shell/sign-in.ts';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { Which } from './which.tsx';
import { entTexts } from './texts.ts';
import { useList } from './use-list.ts';

const choices = ['open', 'undrawn', 'mine'] as const;
const words = { open: entTexts.open, undrawn: entTexts.undrawnList, mine: entTexts.mine } as const;

export function InspectionList(props: { readonly chosen: string | undefined; readonly round: number; readonly onDrawn: () => void }) {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const [list, setList] = useState<(typeof choices)[number]>('open');
  const { first, rows, refused, stuck, reload, more } = useList('inspection.list', list, props.round);
  useSignInAgain(refused);
  return (
    <section className="o-ent__list" aria-label={say(entTexts.inspections)}>
      <header>
        <h1 tabIndex={-1} ref={heading}>
          {say(entTexts.inspections)}
        </h1>
        <Draw onDrawn={props.onDrawn} />
        <Which
          name="inspections"
          label={say(entTexts.which)}
          choices={choices.map((each) => [each, say(words[each])] as const)}
          value={list}
          onChange={setList}
        />
      </header>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {first === undefined && refused === undefined ? <Waiting rows={5} /> : null}
      {first !== undefined && rows.length === 0 ? <Empty title={say(entTexts.none)} /> : null}
      <ul className="o-rows" data-list tabIndex={-1}>
        {rows.map((row) => (
          <Line key={`${row.id} ${row.duty}`} row={row} chosen={row.id === props.chosen} />
        ))}
      </ul>
      {stuck === undefined ? null : <RefusedNote refused={stuck} />}
      {more === undefined ? null : <Button onPress={() => void more()}>{say(entTexts.more)}</Button>}
    </section>
  );
}

function Draw(props: { readonly onDrawn: () => void }) {
  const { say } = useLanguage();
  const { session } = useOffice();
  const command = useCommand();
  const [drawn, setDrawn] = useState<number>();
  if (session.post?.duty === 'supervision') return null;
  const draw = async (): Promise<void> => {
    const done = await command.send('inspection.draw', { body: {} });
    if (done === undefined) return;
    setDrawn(done.drawn);
    props.onDrawn();
  };
  return (
    <>
      <p className="t-sm t-2">{say(entTexts.drawWhy)}</p>
      <Button busy={command.busy} onPress={() => void draw()}>
        {say(entTexts.draw)}
      </Button>
      <p className="t-sm t-ac" role="status">
        {drawn === undefined ? '' : say(entTexts.drew(drawn))}
      </p>
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
    </>
  );
}

function Line(props: { readonly row: InspectionRow; readonly chosen: boolean }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  return (
    <li>
      <Link
        to={`/office/entitlements/inspections/${encodeURIComponent(row.id)}`}
        className={`o-row is-${row.light}`}
        aria-current={props.chosen ? 'true' : undefined}
      >
        <span className={`y-light y-light--ic y-light--${row.light}`}>{say(lightWords[row.light])}</span>
        <b className="ell">{row.title}</b>
        <span className="o-row__d">{say(entTexts.due(shortDayText(row.due, language, today)))}</span>
        <small className="o-row__s">
          <span className="ell">{say(row.name)}</span>
          <span>
            {' · '}
            {row.recorded
              ? say(entTexts.recorded)
              : row.officers.length === 0
                ? say(entTexts.undrawn)
                : row.officers.join(language === 'zh' ? '、' : ', ')}
          </span>
        </small>
      </Link>
    </li>
  );
}
