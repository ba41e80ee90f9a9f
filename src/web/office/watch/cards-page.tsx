/** Yellow and red cards: of the own office, or of the division that one supervises; one opened beside its history. */
import { useState } from 'react';
import type { CardRow } from '#contract/view/card.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../day/page.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { CardPage } from './card-page.tsx';
import { RaiseForm } from './raise-form.tsx';
import { CardTag, stateTones } from './card-tag.tsx';
import { cardTexts } from './texts.ts';

const PATH = '/office/watch/cards';

export function CardsPage() {
  const { path } = useAddress();
  const id = path.startsWith(`${PATH}/`) ? decodeURIComponent(path.slice(PATH.length + 1)) : undefined;
  return id === undefined ? <CardList /> : <CardPage key={id} id={id} />;
}

function CardList() {
  const { say } = useLanguage();
  const { session } = useOffice();
  const [raising, setRaising] = useState(false);
  const list = useReply('card.list', { query: { limit: 100 } });
  const supervises = session.post?.duty === 'supervision';
  return (
    <DayFrame
      title={cardTexts.title}
      about={cardTexts.about}
      acts={supervises ? <Button onPress={() => setRaising(true)}>{say(cardTexts.raise)}</Button> : undefined}
    >
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={cardTexts.none} emptyWhy={cardTexts.noneWhy}>
        {({ rows }) => (
          <ul className="o-today__l">
            {rows.map((row) => (
              <Line key={row.id} row={row} />
            ))}
          </ul>
        )}
      </States>
      <Sheet open={raising} title={say(cardTexts.raise)} onClose={() => setRaising(false)}>
        {raising ? (
          <RaiseForm
            onDone={() => {
              setRaising(false);
              list.reload();
            }}
          />
        ) : null}
      </Sheet>
    </DayFrame>
  );
}

function Line(props: { readonly row: CardRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  return (
    <li>
      <CardTag colour={row.colour} />
      <span className="o-today__b">
        <Link to={`${PATH}/${encodeURIComponent(row.id)}`} className="y-lnk">
          {say(row.name)}
        </Link>
        <span className="t-sm t-2">
          {say(row.office)}
          {row.number === null ? null : (
            <>
              {' · '}
              <span className="code">{row.number}</span>
            </>
          )}
        </span>
      </span>
      <span className="o-today__b t-sm t-2">
        <Tag tone={stateTones[row.state]}>{say(cardTexts[row.state])}</Tag>
        <span className="t-3">
          {row.state === 'raised'
            ? say(cardTexts.answerBy(dayText(row.answerBy, language, today)))
            : momentText(row.raisedAt, language, today)}
        </span>
      </span>
    </li>
  );
}
