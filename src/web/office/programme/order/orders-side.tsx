/** Beside the goals of the programme: the orders that run, late ones first. */
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { States } from '../../day/page.tsx';
import { OrderCard } from './order-card.tsx';
import { orderTexts as texts } from './texts.ts';
import './order.css';

const FEW = 5;

export function OrdersSide(_props: { readonly division: number }) {
  const { say } = useLanguage();
  const list = useReply('order.list', { query: { which: 'running', limit: 50 } });
  return (
    <section className="o-orders o-orders--side" aria-label={say(texts.title)}>
      <h2>
        {say(texts.title)}
        {list.value === undefined ? null : <small>{say(texts.counts(list.value.running, list.value.closedThisMonth))}</small>}
      </h2>
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={texts.none} emptyWhy={texts.noneWhy}>
        {({ rows }) => rows.slice(0, FEW).map((row) => <OrderCard key={row.id} row={row} />)}
      </States>
      <Link to="/office/programme/orders" className="y-lnk">
        {say(texts.all)}
      </Link>
    </section>
  );
}
