/** Second visits for supervision: figures of what really happened, counts by cause and office, the list, and the decision on a cause. */
import { useState } from 'react';
import type { SecondVisit } from '#contract/view/visit.ts';
import { Button } from '#web/ui/button.tsx';
import { InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { plusDays } from '../shell/day.ts';
import { useOffice } from '../shell/session-context.tsx';
import { DayField, DayFrame, States } from './page.tsx';
import { SecondFigures } from './second-figures.tsx';
import { SettleForm } from './settle-form.tsx';
import { secondTexts } from './watch-texts.ts';

export function SecondPage() {
  const { say } = useLanguage();
  const { today } = useOffice();
  const [from, setFrom] = useState(plusDays(today, -29));
  const [until, setUntil] = useState(today);
  const [cause, setCause] = useState('');
  const [office, setOffice] = useState('');
  const [contested, setContested] = useState(false);
  const [asked, setAsked] = useState<SecondVisit>();
  const span = { from, until };
  const counts = useReply('visit.second-counts', { query: span });
  const list = useReply('visit.second-list', {
    query: { ...span, cause, office, contested: contested ? 'yes' : undefined, limit: 100 },
  });
  const done = (): void => {
    setAsked(undefined);
    list.reload();
    counts.reload();
  };
  return (
    <DayFrame
      title={secondTexts.title}
      about={secondTexts.about}
      acts={
        <>
          <span className="t-sm t-2">{say(secondTexts.from)}</span>
          <DayField day={from} onDay={setFrom} />
          <span className="t-sm t-2">{say(secondTexts.until)}</span>
          <DayField day={until} onDay={setUntil} />
        </>
      }
    >
      <SecondFigures from={from} until={until} counts={counts.value} onCause={setCause} />
      <div className="o-today__a">
        <Choice label={say(secondTexts.cause)} value={cause} onChange={setCause} options={counts.value?.causes ?? []} />
        <Choice label={say(secondTexts.office)} value={office} onChange={setOffice} options={counts.value?.offices ?? []} />
        <label className="o-check">
          <input type="checkbox" checked={contested} onChange={(event) => setContested(event.target.checked)} />
          {say(secondTexts.onlyContested)}
        </label>
      </div>
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={secondTexts.none} emptyWhy={secondTexts.noneWhy}>
        {({ rows }) => (
          <ul className="o-today__l">
            {rows.map((row) => (
              <Line key={`${row.id} ${row.number}`} row={row} onAsk={setAsked} />
            ))}
          </ul>
        )}
      </States>
      <Sheet open={asked !== undefined} title={say(secondTexts.settleTitle)} onClose={() => setAsked(undefined)}>
        {asked === undefined ? null : <SettleForm row={asked} onDone={done} />}
      </Sheet>
    </DayFrame>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly id: string; readonly name: { readonly zh: string; readonly en: string } }[];
}) {
  const { say } = useLanguage();
  return (
    <InputBox>
      <select aria-label={props.label} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <option value="">{`${props.label} · ${say(secondTexts.all)}`}</option>
        {props.options.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </select>
    </InputBox>
  );
}

function Line(props: { readonly row: SecondVisit; readonly onAsk: (row: SecondVisit) => void }) {
  const { say } = useLanguage();
  const { row } = props;
  return (
    <li>
      <span className="o-today__t">{row.day.slice(5)}</span>
      <span className="o-today__b">
        <b>{say(row.matter)}</b>
        <span className="o-today__tags t-sm t-2">
          <span className="code">{row.number}</span>
          <Tag tone="near">{say(secondTexts.nth(row.nth))}</Tag>
          <span>{say(row.why.name)}</span>
          <span>{say(row.hall)}</span>
        </span>
        {row.contested === null ? null : <span className="t-sm">{say(secondTexts.contested(row.contested))}</span>}
        {row.settled === null ? null : <span className="t-sm t-2">{say(secondTexts.settled(row.settled))}</span>}
      </span>
      <span className="o-today__b t-sm">
        <span className="o-today__tags">
          {say(row.cause.name)}
          {row.cause.ours ? <Tag tone="late">{say(secondTexts.ours)}</Tag> : null}
        </span>
        <span className="t-2">{row.office === null ? '' : say(row.office.name)}</span>
        <span className="t-xs t-3">{`${say(row.cause.basis.title)} ${row.cause.basis.article}`}</span>
      </span>
      <span className="o-today__acts">
        <Button size="s" label={say(secondTexts.settleFor(row.number))} onPress={() => props.onAsk(row)}>
          {say(secondTexts.settle)}
        </Button>
      </span>
    </li>
  );
}
