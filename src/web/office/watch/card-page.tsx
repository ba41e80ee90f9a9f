/** One card: why it was raised, what each side said, and what the reader may do with it now. */
import { useState } from 'react';
import type { CardView } from '#contract/view/card.ts';
import type { OperationName } from '#contract/routes.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines } from '../act/controls.tsx';
import { DayFrame, States } from '../day/page.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import type { Words } from '../shell/words.ts';
import { CardTag, stateTones } from './card-tag.tsx';
import { cardTexts } from './texts.ts';

const steps = ['answer', 'settled', 'appeal', 'decided'] as const;

export function CardPage(props: { readonly id: string }) {
  const { say } = useLanguage();
  const loaded = useReply('card.get', { params: { id: props.id } });
  return (
    <DayFrame
      title={cardTexts.title}
      about={cardTexts.about}
      acts={
        <Link to="/office/watch/cards" className="y-lnk">
          {say(cardTexts.back)}
        </Link>
      }
    >
      <States loaded={loaded} isEmpty={() => false} empty={cardTexts.none}>
        {(card) => <Shown card={card} onDone={loaded.reload} />}
      </States>
    </DayFrame>
  );
}

function Shown(props: { readonly card: CardView; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { card } = props;
  return (
    <article className="o-watch">
      <header className="o-watch__h">
        <CardTag colour={card.colour} />
        <h2 className="t-h3">{say(card.name)}</h2>
        <Tag tone={stateTones[card.state]}>{say(cardTexts[card.state])}</Tag>
      </header>
      <p className="t-sm t-2">
        {say(card.office)} · {card.raisedBy === null ? say(cardTexts.byRule) : say(cardTexts.by(card.raisedBy))} ·{' '}
        {momentText(card.raisedAt, language, today)} · {say(common.article(say(card.basis.title), card.basis.article))}
      </p>
      <p>{card.what}</p>
      <p className="t-sm t-2">
        {card.owner === null ? null : <>{say(cardTexts.owner(card.owner))} · </>}
        {card.number === null ? null : (
          <>
            <Link to={`/office/desk/${card.number}${card.part === null ? '' : `/${card.part}`}`} className="y-lnk">
              {say(cardTexts.openCase)} <span className="code">{card.number}</span>
            </Link>
            {' · '}
          </>
        )}
        {say(cardTexts.answerBy(dayText(card.answerBy, language, today)))}
      </p>
      <ol className="o-watch__s">
        {steps.map((step) => {
          const said = card[step];
          return said === null ? null : (
            <li key={step}>
              <b>{say(cardTexts.steps[step])}</b>
              <p>{said.text}</p>
              <small className="t-3">{say(cardTexts.said(said.person, momentText(said.at, language, today)))}</small>
            </li>
          );
        })}
      </ol>
      {card.acts.map((act) => (
        <Act key={act} act={act} id={card.id} onDone={props.onDone} />
      ))}
    </article>
  );
}

type ActName = CardView['acts'][number];
type Press = { readonly label: Words; readonly main: boolean; readonly body: (text: string) => object };
type Shape = { readonly name: OperationName; readonly label: Words; readonly presses: readonly Press[] };

/** Each act with what is asked and the ways it may end. */
const shapes = {
  answer: {
    name: 'card.answer',
    label: cardTexts.yourAnswer,
    presses: [{ label: cardTexts.answer, main: true, body: (text) => ({ text }) }],
  },
  settle: {
    name: 'card.settle',
    label: cardTexts.reasons,
    presses: [
      { label: cardTexts.confirm, main: true, body: (reasons) => ({ outcome: 'confirmed', reasons }) },
      { label: cardTexts.lift, main: false, body: (reasons) => ({ outcome: 'lifted', reasons }) },
    ],
  },
  appeal: {
    name: 'card.appeal',
    label: cardTexts.yourAppeal,
    presses: [{ label: cardTexts.appeal, main: true, body: (text) => ({ text }) }],
  },
  'decide-appeal': {
    name: 'card.decide-appeal',
    label: cardTexts.reasons,
    presses: [
      { label: cardTexts.uphold, main: true, body: (reasons) => ({ outcome: 'upheld', reasons }) },
      { label: cardTexts.overturn, main: false, body: (reasons) => ({ outcome: 'overturned', reasons }) },
    ],
  },
} satisfies Readonly<Record<ActName, Shape>>;

function Act(props: { readonly act: ActName; readonly id: string; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const [text, setText] = useState('');
  const { busy, refused, send } = useCommand();
  const shape: Shape = shapes[props.act];
  const press = async (body: object): Promise<void> => {
    if ((await send(shape.name, { params: { id: props.id }, body })) === undefined) return;
    setText('');
    props.onDone();
  };
  const why = text.trim() === '' ? { why: say(cardTexts.say) } : {};
  return (
    <div className="o-form o-watch__f">
      <Lines id={`card-${props.act}`} label={say(shape.label)} value={text} onChange={setText} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-watch__b">
        {shape.presses.map((each) => (
          <Button
            key={say(each.label)}
            kind={each.main ? 'p' : 'q'}
            busy={busy}
            onPress={() => void press(each.body(text.trim()))}
            {...why}
          >
            {say(each.label)}
          </Button>
        ))}
      </div>
    </div>
  );
}
