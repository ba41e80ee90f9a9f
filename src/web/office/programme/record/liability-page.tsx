/** The tab 责任清单: what article 43 forbids, and what was recorded of each this year. */
import type { LiabilityView } from '#contract/view/record.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../../day/page.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { liabilityTexts as texts } from './texts.ts';
import './record.css';

export function LiabilityPage() {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const loaded = useReply('liability.list', {});
  return (
    <DayFrame title={texts.title} about={texts.about}>
      <States loaded={loaded} isEmpty={({ items }) => items.length === 0} empty={texts.none}>
        {({ basis, from, items }) => (
          <>
            <p className="t-sm t-2">
              {say(common.article(say(basis.title), basis.article))} · {say(texts.since(dayText(from, language, today)))}
            </p>
            <ol className="o-recs">
              {items.map((item) => (
                <Item key={item.item} item={item} />
              ))}
            </ol>
          </>
        )}
      </States>
    </DayFrame>
  );
}

const pathOf = { card: '/office/watch/cards', order: '/office/programme/orders' } as const;

function Item(props: { readonly item: LiabilityView['items'][number] }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { item } = props;
  const counts = [
    item.cards === null ? undefined : say(texts.cards(item.cards)),
    item.orders === null ? undefined : say(texts.orders(item.orders)),
    item.sentAway === null ? undefined : say(texts.sentAway(item.sentAway)),
  ].filter((each) => each !== undefined);
  return (
    <li className="o-rec">
      <header>
        <h2>
          {item.item}. {say(item.words)}
        </h2>
        <span className={counts.length === 0 ? 't-3' : 'num'}>{counts.length === 0 ? say(texts.nothing) : counts.join(' · ')}</span>
      </header>
      {item.behind.length === 0 ? null : (
        <ul className="o-rec__l">
          {item.behind.map((each) => (
            <li key={each.id}>
              <Link to={`${pathOf[each.kind]}/${encodeURIComponent(each.id)}`} className="y-lnk">
                {say(each.words)}
              </Link>{' '}
              <span className="t-3">
                {say(each.office)} · {dayText(each.on, language, today)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
