/** One order as a card: number, what, light, source and stages; it leads to its page. */
import type { OrderRow } from '#contract/view/order.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { OrderLight, StageBar } from './order-light.tsx';
import { orderTexts as texts } from './texts.ts';

export const orderPath = (id: string): string => `/office/programme/orders/${encodeURIComponent(id)}`;

export function OrderCard(props: { readonly row: OrderRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  const ended = row.light.tone === 'done';
  return (
    <article className={`o-order ${row.light.tone === 'late' ? 'o-order--late' : ''}`}>
      <header>
        <h2>
          <Link to={orderPath(row.id)}>
            <span className="num">{row.number}</span> {row.what}
          </Link>
        </h2>
        <OrderLight row={row} />
      </header>
      <p>
        {say(row.unit)} · {say(texts.source(say(row.words)))}
        {ended ? null : <> · {say(texts.due(dayText(row.due, language, today)))}</>}
        {row.points === null ? null : <> · {say(texts.points(row.points))}</>}
        {row.published ? <> · {say(texts.isPublished)}</> : null}
      </p>
      {row.escalatedTo === null ? null : <Tag tone="near">{say(texts.escalatedTo(say(row.escalatedTo)))}</Tag>}
      {ended ? null : <StageBar stage={row.stage} />}
    </article>
  );
}
