/** Reports of people who were sent away: the most urgent first, without names; one is opened, read through the ledger and answered. */
import { useState } from 'react';
import type { SentAwayRow } from '#contract/view/sent-away.ts';
import { Button } from '#web/ui/button.tsx';
import { shortDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { DayFrame, States } from './page.tsx';
import { SentAwayReport } from './sent-away-report.tsx';
import { awayTexts } from './watch-texts.ts';

const choices = ['open', 'answered'] as const;

export function SentAwayPage() {
  const { say } = useLanguage();
  const [state, setState] = useState<(typeof choices)[number]>('open');
  const [chosen, setChosen] = useState<string>();
  const list = useReply('sent-away.list', { query: { state, limit: 100 } });
  const counts = useReply('sent-away.counts', {});
  const done = (): void => {
    setChosen(undefined);
    list.reload();
    counts.reload();
  };
  return (
    <DayFrame
      title={awayTexts.title}
      about={awayTexts.about}
      acts={
        <div className="y-opts" role="radiogroup" aria-label={say(awayTexts.which)}>
          {choices.map((choice) => (
            <label key={choice} className={`y-opt ${choice === state ? 'is-on' : ''}`}>
              <input className="sr" type="radio" name="which" checked={choice === state} onChange={() => setState(choice)} />
              {say(awayTexts[choice])}
            </label>
          ))}
        </div>
      }
    >
      {(counts.value?.rows ?? []).map(({ hall, open, late, upheld }) => (
        <p key={hall.en} className="t-sm t-2">
          <b>{say(hall)}</b> {say(awayTexts.counts(open, late, upheld))}
        </p>
      ))}
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={state === 'open' ? awayTexts.none : awayTexts.noneAnswered}>
        {({ rows }) => (
          <ul className="o-today__l">
            {rows.map((row) => (
              <Line key={row.id} row={row} onOpen={() => setChosen(row.id)} />
            ))}
          </ul>
        )}
      </States>
      <Sheet open={chosen !== undefined} title={say(awayTexts.title)} onClose={() => setChosen(undefined)}>
        {chosen === undefined ? null : <SentAwayReport id={chosen} onDone={done} />}
      </Sheet>
    </DayFrame>
  );
}

function Line(props: { readonly row: SentAwayRow; readonly onOpen: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  const hall = say(row.hall);
  const day = shortDayText(row.day, language, today);
  return (
    <li>
      <span className="o-today__t">{row.day.slice(5)}</span>
      <span className="o-today__b">
        <b>{row.what}</b>
        <span className="t-sm t-2">{hall}</span>
      </span>
      <span className="o-today__b t-sm">
        {row.finding === null ? (
          <Light light={row.light}>{say(awayTexts.due(shortDayText(row.due, language, today)))}</Light>
        ) : (
          <Light light="done">{say(row.finding)}</Light>
        )}
      </span>
      <span className="o-today__acts">
        <Button size="s" label={say(awayTexts.seeOf(hall, day))} onPress={props.onOpen}>
          {say(awayTexts.see)}
        </Button>
      </span>
    </li>
  );
}
