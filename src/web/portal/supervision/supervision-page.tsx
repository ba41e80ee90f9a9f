/** What everybody may read of supervision: published orders, quarterly grades, tolerated errors. */
import type { PublicSupervision } from '#contract/view/record.ts';
import type { PublicOrder } from '#contract/view/order.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { publicTexts as texts } from './texts.ts';
import './supervision.css';

export function SupervisionPage() {
  const { say } = useLanguage();
  const orders = useReply('order.list-published', {});
  const rest = useReply('supervision.published', {});
  return (
    <Page title={say(texts.title)} back="/" barTitle={say(texts.title)} tabs>
      <div className="y-pad p-sup">
        <h1 className="t-h1">{say(texts.title)}</h1>
        <p className="t-2">{say(texts.why)}</p>
        <h2>{say(texts.orders)}</h2>
        {orders.refused === undefined ? null : <RefusedNote refused={orders.refused} onRetry={orders.reload} />}
        {orders.value === undefined && orders.refused === undefined ? <Waiting rows={3} /> : null}
        {orders.value === undefined ? null : <Orders rows={orders.value.rows} />}
        {rest.refused === undefined ? null : <RefusedNote refused={rest.refused} onRetry={rest.reload} />}
        {rest.value === undefined ? null : <Rest value={rest.value} />}
      </div>
    </Page>
  );
}

function Orders(props: { readonly rows: readonly PublicOrder[] }) {
  const { say, language } = useLanguage();
  if (props.rows.length === 0) return <Empty title={say(texts.noOrders)} />;
  return (
    <ul className="p-sup__l">
      {props.rows.map((row) => (
        <li key={`${row.division.zh}-${row.number}`}>
          <b>{row.words}</b>
          <span className="t-sm t-2">
            {say(row.unit)} · {say(row.sourceName)} ·{' '}
            {row.closedOn === null ? say(texts.running) : say(texts.closed(fullDayText(row.closedOn, language)))}
            {row.points === null ? null : <> · {say(texts.points(row.points))}</>}{' '}
            {row.everLate ? <Tag tone="late">{say(texts.late)}</Tag> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Rest(props: { readonly value: PublicSupervision }) {
  const { say, language } = useLanguage();
  const { grades, tolerated } = props.value;
  return (
    <>
      <h2>{say(texts.grades)}</h2>
      {grades.length === 0 ? <Empty title={say(texts.noGrades)} /> : null}
      {grades.map((round) => (
        <section key={`${round.division.zh}-${round.quarter}`}>
          <h3>{say(texts.quarter(say(round.division), round.quarter))}</h3>
          <ul className="p-sup__l">
            {round.lines.map((line) => (
              <li key={line.name.zh} className="p-sup__g">
                <span>{say(line.name)}</span>
                <b className="num">{line.points}</b>
                <Tag tone={line.grade === 'fail' ? 'late' : line.grade === 'pass' ? 'near' : 'ok'}>{say(texts[line.grade])}</Tag>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <h2>{say(texts.tolerated)}</h2>
      {tolerated.length === 0 ? <Empty title={say(texts.noTolerated)} /> : null}
      <ul className="p-sup__l">
        {tolerated.map((row) => (
          <li key={`${row.office.zh}-${row.words}`}>
            <b>{row.words}</b>
            <span className="t-sm t-2">
              {say(row.office)} · {fullDayText(row.on, language)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
