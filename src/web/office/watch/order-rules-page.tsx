/** When a division raises supervision orders by itself, and the days each source leaves; two persons of supervision change it. */
import { useState } from 'react';
import type { OrderRulesView } from '#contract/view/order.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { Check, Line } from '../act/inquiry/inputs.tsx';
import { Lines } from '../act/controls.tsx';
import { DayFrame, States } from '../day/page.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { ruleTexts as orderTexts } from '../programme/order/texts.ts';
import { ruleTexts as texts } from './texts.ts';

export function OrderRulesPage() {
  const { say } = useLanguage();
  const [editing, setEditing] = useState(false);
  const loaded = useReply('order-rule.get', {});
  const done = (): void => {
    setEditing(false);
    loaded.reload();
  };
  const where = loaded.value === undefined ? '' : say(loaded.value.division);
  return (
    <DayFrame
      title={orderTexts.title}
      about={orderTexts.about(where)}
      acts={loaded.value?.maySet === true && !editing ? <Button onPress={() => setEditing(true)}>{say(texts.propose)}</Button> : undefined}
    >
      <States loaded={loaded} isEmpty={() => false} empty={texts.noChange}>
        {(rules) => (
          <>
            {editing ? <Edit rules={rules} onDone={done} onCancel={() => setEditing(false)} /> : <Now rules={rules} />}
            <Versions rules={rules} onDone={loaded.reload} />
          </>
        )}
      </States>
    </DayFrame>
  );
}

function Now(props: { readonly rules: OrderRulesView }) {
  const { say } = useLanguage();
  const { redCard, yellowCard, sources } = props.rules;
  return (
    <ul className="o-today__l o-orule">
      <li>
        <span>{say(orderTexts.redCard)}</span>
        <b>{say(redCard ? orderTexts.on : orderTexts.off)}</b>
      </li>
      <li>
        <span>{say(orderTexts.yellowCard)}</span>
        <b>{say(yellowCard ? orderTexts.on : orderTexts.off)}</b>
      </li>
      {sources.map((each) => (
        <li key={each.source}>
          <span>
            {say(each.name)}{' '}
            <small className="t-3">
              {say(each.from)} · {say(common.article(say(each.basis.title), each.basis.article))}
            </small>
          </span>
          <b className="num">
            {each.days} <small>{say(orderTexts.days)}</small>
          </b>
        </li>
      ))}
    </ul>
  );
}

const DAYS = /^[1-9]$|^[1-5]\d$|^60$/u;

function Edit(props: { readonly rules: OrderRulesView; readonly onDone: () => void; readonly onCancel: () => void }) {
  const { say } = useLanguage();
  const { rules } = props;
  const [cards, setCards] = useState({ redCard: rules.redCard, yellowCard: rules.yellowCard });
  const [days, setDays] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(rules.sources.map((each) => [each.source, String(each.days)])),
  );
  const [reason, setReason] = useState('');
  const { busy, refused, send } = useCommand();
  const ready = reason.trim() !== '' && Object.values(days).every((each) => DAYS.test(each));
  const submit = async (): Promise<void> => {
    const numbers = Object.fromEntries(Object.entries(days).map(([source, each]) => [source, Number(each)]));
    if ((await send('order-rule.propose', { body: { ...cards, days: numbers, reason: reason.trim() } })) !== undefined) props.onDone();
  };
  return (
    <div className="o-form">
      <Check label={say(orderTexts.redCard)} checked={cards.redCard} onChange={(redCard) => setCards({ ...cards, redCard })} />
      <Check label={say(orderTexts.yellowCard)} checked={cards.yellowCard} onChange={(yellowCard) => setCards({ ...cards, yellowCard })} />
      {rules.sources.map((each) => (
        <Line
          key={each.source}
          id={`order-days-${each.source}`}
          label={`${say(each.name)} · ${say(orderTexts.days)}`}
          hint={say(orderTexts.usual(each.usual))}
          value={days[each.source] ?? ''}
          onChange={(value) => setDays({ ...days, [each.source]: value })}
        />
      ))}
      <Lines id="order-rule-reason" label={say(texts.reason)} value={reason} onChange={setReason} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-watch__b">
        <Button kind="p" busy={busy} onPress={() => void submit()} {...(ready ? {} : { why: say(texts.noChange) })}>
          {say(texts.send)}
        </Button>
        <Button onPress={props.onCancel}>{say(texts.cancel)}</Button>
      </div>
    </div>
  );
}

function Versions(props: { readonly rules: OrderRulesView; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const { versions, maySet } = props.rules;
  const settle = async (act: 'publish' | 'withdraw', version: number): Promise<void> => {
    if ((await send(`order-rule.${act}`, { params: { version: String(version) }, body: {} })) !== undefined) props.onDone();
  };
  if (versions.length === 0) return null;
  return (
    <section>
      <h2>{say(texts.versions)}</h2>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {versions.map((version) => (
        <div key={version.version} className="o-watch__b">
          <b>{say(texts.version(version.version))}</b>
          <Tag tone={version.state === 'published' ? 'ok' : version.state === 'proposed' ? 'near' : 'plain'}>
            {say(texts[version.state])}
          </Tag>
          <span className="t-sm t-2">
            {version.proposedBy} · {version.reason} · {say(orderTexts.redCard)} {say(version.redCard ? orderTexts.on : orderTexts.off)}
            {version.days.map(({ name, from, to }) => ` · ${say(name)} ${from}→${to}`)}
          </span>
          {maySet && version.state === 'proposed' ? (
            <>
              <Button
                size="s"
                kind="p"
                busy={busy}
                onPress={() => void settle('publish', version.version)}
                {...(version.own ? { why: say(texts.own) } : {})}
              >
                {say(texts.publish)}
              </Button>
              <Button size="s" busy={busy} onPress={() => void settle('withdraw', version.version)}>
                {say(texts.withdraw)}
              </Button>
            </>
          ) : null}
        </div>
      ))}
    </section>
  );
}
