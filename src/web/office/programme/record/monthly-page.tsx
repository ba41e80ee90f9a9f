/** The tab 月报: who filed, who is late; one report with its figures; the form of the own unit. */
import { useState } from 'react';
import type { MonthlyRow, MonthlyView } from '#contract/view/record.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText, isoMonth, momentText } from '#web/ui/date-text.ts';
import { InputBox } from '#web/ui/field.tsx';
import { linkOf } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag, type Tone } from '#web/ui/light.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../../day/page.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { FigureList } from './figure-list.tsx';
import { MonthlyForm } from './monthly-form.tsx';
import { TextAct } from './text-act.tsx';
import { monthlyTexts as texts } from './texts.ts';
import './record.css';

const PATH = '/office/programme/monthly';
const tones: Readonly<Record<MonthlyRow['state'], Tone>> = { missing: 'late', filed: 'near', returned: 'late', accepted: 'ok' };

export function MonthlyPage() {
  const { path } = useAddress();
  const id = path.startsWith(`${PATH}/`) ? decodeURIComponent(path.slice(PATH.length + 1)) : undefined;
  return id === undefined ? <List /> : <OnePage key={id} id={id} />;
}

function List() {
  const { say } = useLanguage();
  const [month, setMonth] = useState<string>();
  const [filing, setFiling] = useState(false);
  const list = useReply('monthly.list', { query: month === undefined ? {} : { month: month.replace('-', '') } });
  const shown = list.value?.month;
  const own = list.value?.own ?? null;
  const done = list.value?.rows.some((row) => row.officeId === own && row.state !== 'missing' && row.state !== 'returned') === true;
  return (
    <DayFrame
      title={texts.title}
      about={texts.about}
      acts={
        <>
          {shown === undefined ? null : (
            <InputBox>
              <input
                type="month"
                aria-label={say(texts.month)}
                value={month ?? isoMonth(shown)}
                onChange={(event) => setMonth(event.target.value === '' ? undefined : event.target.value)}
              />
            </InputBox>
          )}
          {own === null || done ? null : <Button onPress={() => setFiling(true)}>{say(texts.file)}</Button>}
        </>
      }
    >
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={texts.none} emptyWhy={texts.noneWhy}>
        {({ rows }) => (
          <ul className="o-grades">
            {rows.map((row) => (
              <Line key={row.id} row={row} />
            ))}
          </ul>
        )}
      </States>
      <Sheet open={filing} title={say(texts.file)} onClose={() => setFiling(false)}>
        {filing && shown !== undefined ? (
          <MonthlyForm
            month={shown}
            onDone={() => {
              setFiling(false);
              list.reload();
            }}
          />
        ) : null}
      </Sheet>
    </DayFrame>
  );
}

function Line(props: { readonly row: MonthlyRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  return (
    <li className="o-rec__r">
      {row.state === 'missing' ? (
        <span>{say(row.office)}</span>
      ) : (
        <Link to={`${PATH}/${encodeURIComponent(row.id)}`} className="y-lnk">
          {say(row.office)}
        </Link>
      )}
      <span className="t-sm t-2">
        {row.filedAt === null ? say(texts.due(dayText(row.due, language, today))) : momentText(row.filedAt, language, today)}
      </span>
      <span>
        {row.late ? <Tag tone="late">{say(texts.late)}</Tag> : null} <Tag tone={tones[row.state]}>{say(texts[row.state])}</Tag>
      </span>
    </li>
  );
}

function OnePage(props: { readonly id: string }) {
  const { say } = useLanguage();
  const loaded = useReply('monthly.get', { params: { id: props.id } });
  return (
    <DayFrame
      title={texts.title}
      about={texts.about}
      acts={
        <Link to={PATH} className="y-lnk">
          {say(texts.back)}
        </Link>
      }
    >
      <States loaded={loaded} isEmpty={() => false} empty={texts.none}>
        {(report) => <Shown report={report} onDone={loaded.reload} />}
      </States>
    </DayFrame>
  );
}

function Shown(props: { readonly report: MonthlyView; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { report } = props;
  const presses = (['accept', 'return'] as const)
    .filter((act) => report.acts.includes(act))
    .map((act) => ({ name: `monthly.${act}` as const, label: texts[act], main: act === 'accept' }));
  return (
    <article className="o-rec">
      <header>
        <h2>
          {say(report.office)} · {isoMonth(report.month)}
        </h2>
        <span>
          {report.late ? <Tag tone="late">{say(texts.late)}</Tag> : null} <Tag tone={tones[report.state]}>{say(texts[report.state])}</Tag>
        </span>
      </header>
      <h3>{say(texts.figures)}</h3>
      <FigureList figures={report.figures} />
      <p className="o-rec__t">{report.text}</p>
      {report.files.map(({ file, name }) => (
        <a key={file} className="y-lnk" href={linkOf('monthly.paper', { id: report.id, file })} target="_blank" rel="noreferrer">
          {name}
        </a>
      ))}
      {report.settled === null ? null : (
        <p className="t-sm t-2">
          {report.settled.text} — {report.settled.person}，{momentText(report.settled.at, language, today)}
        </p>
      )}
      <TextAct id="monthly-opinion" params={{ id: report.id }} label={texts.opinion} presses={presses} onDone={props.onDone} />
    </article>
  );
}
