/** The tab 督办: orders that run, late ones first, and those that ended; one order; the form that raises one. */
import { useState } from 'react';
import { LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../../day/page.tsx';
import { OrderCard } from './order-card.tsx';
import { OrderPage } from './order-page.tsx';
import { RaiseOrder } from './raise-order.tsx';
import { orderTexts as texts } from './texts.ts';
import './order.css';

const PATH = '/office/programme/orders';

export function OrdersPage() {
  const { path } = useAddress();
  const id = path.startsWith(`${PATH}/`) ? decodeURIComponent(path.slice(PATH.length + 1)) : undefined;
  if (id === 'new') return <RaiseOrder />;
  return id === undefined ? <List /> : <OrderPage key={id} id={id} />;
}

const MOST = 100;
function List() {
  const { say } = useLanguage();
  const [which, setWhich] = useState<'running' | 'closed'>('running');
  const list = useReply('order.list', { query: { limit: MOST, which } });
  const counts = list.value;
  return (
    <DayFrame
      title={texts.title}
      about={texts.about}
      acts={
        counts?.mayRaise === true ? (
          <LinkButton to={`${PATH}/new`} kind="p">
            {say(texts.raise)}
          </LinkButton>
        ) : undefined
      }
    >
      <div className="o-orders__h">
        <div className="y-seg" role="group" aria-label={say(texts.title)}>
          {(['running', 'closed'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={each === which} onClick={() => setWhich(each)}>
              {say(each === 'running' ? texts.running : texts.ended)}
            </button>
          ))}
        </div>
        {counts === undefined ? null : (
          <span className="t-sm t-2">
            {say(texts.counts(counts.running, counts.closedThisMonth))}{' '}
            {counts.late === 0 ? null : <Light light="late">{say(texts.lateCount(counts.late))}</Light>}
          </span>
        )}
      </div>
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={texts.none} emptyWhy={texts.noneWhy}>
        {({ rows }) => (
          <div className="o-orders">
            {rows.map((row) => (
              <OrderCard key={row.id} row={row} />
            ))}
          </div>
        )}
      </States>
    </DayFrame>
  );
}
