/** Supervision raises an order; what another page knows already comes in its address: source, unit, what, ref, words. */
import { useState } from 'react';
import type { OrderRulesView } from '#contract/view/order.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Link, navigate, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Line } from '../../act/inquiry/inputs.tsx';
import { Lines, OfficePick, Pick } from '../../act/controls.tsx';
import { DayFrame, States } from '../../day/page.tsx';
import { useCommand } from '../../exchange/use-command.ts';
import { orderPath } from './order-card.tsx';
import { orderTexts, raiseTexts as texts } from './texts.ts';

export function RaiseOrder() {
  const { say } = useLanguage();
  const rules = useReply('order-rule.get', {});
  return (
    <DayFrame
      title={texts.title}
      about={texts.about}
      acts={
        <Link to="/office/programme/orders" className="y-lnk">
          {say(orderTexts.back)}
        </Link>
      }
    >
      <States loaded={rules} isEmpty={() => false} empty={orderTexts.none}>
        {({ sources }) => <Form sources={sources} />}
      </States>
    </DayFrame>
  );
}

function Form(props: { readonly sources: OrderRulesView['sources'] }) {
  const { say } = useLanguage();
  const { query } = useAddress();
  const [source, setSource] = useState(query.get('source') ?? 'leader');
  const [unit, setUnit] = useState(query.get('unit') ?? '');
  const [words, setWords] = useState(query.get('words') ?? '');
  const [what, setWhat] = useState(query.get('what') ?? '');
  const [due, setDue] = useState('');
  const { busy, refused, send } = useCommand();
  const found = props.sources.find((each) => each.source === source);
  const ready = found !== undefined && unit !== '' && what.trim() !== '';
  const submit = async (): Promise<void> => {
    const ref = query.get('ref') ?? '';
    const body = { source, ref, words: words.trim(), unit, what: what.trim(), ...(due === '' ? {} : { due }) };
    const done = await send('order.raise', { body });
    if (done !== undefined) navigate(orderPath(done.id));
  };
  return (
    <form
      className="o-form o-raise"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void submit();
      }}
    >
      <Pick id="order-source" label={say(texts.source)} value={source} onChange={setSource}>
        {props.sources.map((each) => (
          <option key={each.source} value={each.source}>
            {say(each.name)}
          </option>
        ))}
      </Pick>
      <Line id="order-words" label={say(texts.words)} hint={say(texts.wordsHint)} optional value={words} onChange={setWords} />
      <OfficePick id="order-unit" not="" value={unit} onChange={(id) => setUnit(id)} />
      <Lines id="order-what" label={say(texts.what)} value={what} onChange={setWhat} />
      <Line
        id="order-due"
        type="date"
        label={say(texts.due)}
        {...(found === undefined ? {} : { hint: say(texts.days(found.days, say(found.from))) })}
        optional
        value={due}
        onChange={setDue}
      />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" busy={busy} {...(ready ? {} : { why: say(texts.fill) })}>
        {say(texts.send)}
      </Button>
    </form>
  );
}
