/** Where a figure of a report comes from: its formula, the two numbers it was made of, its months, and the cases behind it. */
import type { FigureSpan } from '#domain/report/report-model.ts';
import type { ReportView } from '#contract/view/report.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { isoMonth, momentText } from '#web/ui/date-text.ts';
import { useOffice } from '../shell/session-context.tsx';
import { reportTexts as texts } from './texts.ts';

const spanText = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? isoMonth(from) : `${isoMonth(from)} — ${isoMonth(to)}`;

export function Trace(props: { readonly figure: FigureSpan; readonly report: ReportView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { figure, report } = props;
  const source = report.sources.find(({ measure }) => measure === figure.measure);
  return (
    <div className="o-wrtrace">
      <p className="o-wrtrace__v">{figure.text}</p>
      {source === undefined ? null : (
        <p>
          <b>{source.name}</b> = {source.formula} <span className="t-3">({say(texts.source(source.version))})</span>
          {source.exclusions === undefined ? null : ` ${say(texts.leftOut)}${source.exclusions}`}
        </p>
      )}
      <dl className="y-dl">
        <div>
          <dt>{say(texts.numerator)}</dt>
          <dd>{figure.numerator}</dd>
        </div>
        <div>
          <dt>{say(texts.denominator)}</dt>
          <dd>{figure.denominator}</dd>
        </div>
        <div>
          <dt>{say(texts.months)}</dt>
          <dd>{spanText(figure)}</dd>
        </div>
        {figure.against === undefined ? null : (
          <div>
            <dt>{say(texts.compared)}</dt>
            <dd>
              {spanText(figure.against)}: {figure.against.value === null ? '—' : figure.against.value.toFixed(1)}
            </dd>
          </div>
        )}
      </dl>
      <p className="t-sm t-2">{say(texts.asOf(momentText(report.asOf, language, today)))}</p>
      <Behind figure={figure} division={report.division} />
    </div>
  );
}

/** The slice of the figure: its own division where it is one county's, else the report's with the facet. */
function sliceOf({ of }: FigureSpan, division: number): Readonly<Record<string, string | number>> {
  if (of === undefined) return { division };
  return of.by === 'division' ? { division: Number(of.key) } : { division, [of.by]: of.key };
}

function Behind(props: { readonly figure: FigureSpan; readonly division: number }) {
  const { say } = useLanguage();
  const { figure } = props;
  const query = { ...sliceOf(figure, props.division), from: figure.from, to: figure.to, which: 'all' };
  const { value, refused } = useReply('measure.drill', { params: { id: figure.measure }, query });
  if (refused !== undefined) return <RefusedNote refused={refused} />;
  if (value === undefined) return <Waiting rows={3} />;
  return (
    <section>
      <h3>{say(texts.behind)}</h3>
      {value.rows.length === 0 ? <p className="t-2">{say(texts.noBehind)}</p> : null}
      <ul className="o-wrtrace__l">
        {value.rows.slice(0, 20).map((row) => (
          <li key={`${row.id} ${row.part ?? ''} ${row.day}`}>
            <span className="code">{row.id}</span>
            <span>{row.item === null ? (row.matter === null ? '' : say(row.matter)) : say(row.item)}</span>
            <span className="t-2">{row.office === null ? '' : say(row.office)}</span>
            <span className="t-3">{row.day}</span>
          </li>
        ))}
      </ul>
      {value.rows.length > 20 || value.next !== null ? <p className="t-sm t-3">{say(texts.more)}</p> : null}
    </section>
  );
}
