/** The report of a hall's day: figures, windows, reasons, void numbers; to be read, printed and taken as a table. */
import { useState } from 'react';
import type { DayReport } from '#contract/view/shift.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { HallPick } from './hall-pick.tsx';
import { DayField, DayFrame, States } from './page.tsx';
import { dayTexts, reportTexts } from './texts.ts';

export function ReportPage() {
  const { say } = useLanguage();
  const { today } = useOffice();
  const [day, setDay] = useState(today);
  const [hall, setHall] = useState<string>();
  const report = useReply('day-report.get', { query: { day, hall } });
  const file = `/api/v1/day-report-file?day=${day}${hall === undefined ? '' : `&hall=${encodeURIComponent(hall)}`}`;
  return (
    <DayFrame
      title={reportTexts.title}
      about={reportTexts.about}
      acts={
        <>
          <HallPick halls={report.value?.halls ?? []} hall={report.value?.hall.id ?? ''} onHall={setHall} />
          <DayField day={day} onDay={setDay} />
          <a className={buttonClass({})} href={file} download>
            {say(reportTexts.csv)}
          </a>
          <Button onPress={() => window.print()}>{say(dayTexts.print)}</Button>
        </>
      }
    >
      <States loaded={report} isEmpty={({ figures }) => figures.every(({ value }) => value === 0)} empty={reportTexts.none}>
        {(value) => <Report report={value} />}
      </States>
    </DayFrame>
  );
}

function Report(props: { readonly report: DayReport }) {
  const { say } = useLanguage();
  const { figures, windows, columns, reasons, outcomes, causes, voids, hall, day } = props.report;
  return (
    <>
      <p className="t-sm t-2">{`${say(hall.name)} · ${day}`}</p>
      <dl className="o-today__figs">
        {figures.map(({ id, name, value, unit }) => (
          <div key={id}>
            <dt>{say(name)}</dt>
            <dd>
              {value.toLocaleString('en')}
              <small>{say(unit)}</small>
            </dd>
          </div>
        ))}
      </dl>
      <section>
        <h2>{say(reportTexts.windows)}</h2>
        {windows.length === 0 ? (
          <p className="t-sm t-3">{say(reportTexts.noTickets)}</p>
        ) : (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls sideways must be reachable by keyboard
          <section className="o-today__scroll" tabIndex={0} aria-label={say(reportTexts.windows)}>
            <table className="y-table">
              <thead>
                <tr>
                  <th scope="col">{say(dayTexts.window)}</th>
                  {columns.map((column) => (
                    <th key={column.en} scope="col" className="r">
                      {say(column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {windows.map(({ window, values }) => (
                  <tr key={window}>
                    <td className="o-today__t">{window}</td>
                    {values.map((value, index) => (
                      <td key={columns[index]?.en ?? index} className="r">
                        {value}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </section>
      <div className="o-today__two">
        <Bars title={reportTexts.reasons} rows={reasons} />
        <Bars title={reportTexts.outcomes} rows={outcomes} />
        <Bars title={reportTexts.causes} rows={causes} />
      </div>
      {voids.length === 0 ? null : (
        <section>
          <h2>{say(reportTexts.voids)}</h2>
          <ul className="o-today__l">
            {voids.map(({ number, why }) => (
              <li key={number}>
                <span className="o-today__t">{number}</span>
                <span className="t-sm">{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Bars(props: { readonly title: DayReport['columns'][number]; readonly rows: DayReport['reasons'] }) {
  const { say } = useLanguage();
  if (props.rows.length === 0) return null;
  const most = Math.max(...props.rows.map(({ count }) => count));
  return (
    <section>
      <h2>{say(props.title)}</h2>
      <div className="o-today__bars">
        {props.rows.map(({ name, count }) => (
          <div key={name.en} className="y-hb">
            <span>{say(name)}</span>
            <span className="y-hb__t" style={{ '--v': `${(count / most) * 100}%` }} aria-hidden="true">
              <i />
            </span>
            <b>{count}</b>
          </div>
        ))}
      </div>
    </section>
  );
}
