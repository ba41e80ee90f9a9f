/** Monthly payments at the office: the amount to be confirmed, what became of each order, and one more try where it failed. */
import { useState } from 'react';
import type { EntitlementView } from '#contract/view/entitlement.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText, monthText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { entTexts, monthTexts, yuan } from './texts.ts';

type Payments = NonNullable<EntitlementView['payments']>;
type Props = { readonly view: EntitlementView; readonly payments: Payments; readonly onActed: () => void };

export function PaymentTable(props: Props) {
  const { say, language } = useLanguage();
  const { view, payments } = props;
  const { next } = payments;
  return (
    <section aria-labelledby="o-ent-pay">
      <h2 id="o-ent-pay">{say(payments.name)}</h2>
      <p>
        {payments.fen === null ? null : say(entTexts.perMonth(yuan(payments.fen)))}
        {next === null ? null : ` · ${say(entTexts.next(monthText(next.month, language), dayText(next.on, language)))}`}
      </p>
      {payments.overpaidFen === 0 ? null : <Note tone="late">{say(entTexts.over(yuan(payments.overpaidFen)))}</Note>}
      {view.may.includes('confirm-amount') ? <Confirm {...props} /> : null}
      {payments.months.length === 0 ? null : (
        <ul className="o-ent__months">
          {payments.months.map((each) => (
            <li key={`${each.month} ${each.attempt}`} className="o-ent__head">
              <span>{monthText(each.month, language)}</span>
              <span>{each.fen === 0 ? '' : `¥${yuan(each.fen)}`}</span>
              <Tag tone={each.state === 'paid' ? 'ok' : each.state === 'failed' ? 'late' : 'line'}>{say(monthTexts[each.state])}</Tag>
              <small className="t-3">{each.reason}</small>
              {isLast(payments, each) && (each.state === 'failed' || each.state === 'withheld') && view.may.includes('order-again') ? (
                <Again {...props} month={each.month} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Of several tries of a month only the newest can be followed by another. */
const isLast = ({ months }: Payments, { month, attempt }: Payments['months'][number]): boolean =>
  months.every((each) => each.month !== month || each.attempt <= attempt);

const FEN = 100;

function Confirm(props: Props) {
  const { say } = useLanguage();
  const command = useCommand();
  const { view, payments } = props;
  const [amount, setAmount] = useState(payments.proposedFen === null ? '' : yuan(payments.proposedFen));
  const fen = /^\d{1,8}(\.\d{1,2})?$/.test(amount) ? Math.round(Number(amount) * FEN) : 0;
  const confirm = async (): Promise<void> => {
    const done = await command.send('entitlement.confirm-amount', { params: { id: view.id }, body: { fen } });
    if (done !== undefined) props.onActed();
  };
  return (
    <div className="o-ent__form">
      <Field
        id="amount"
        label={say(entTexts.amount)}
        {...(payments.proposedFen === null ? {} : { hint: say(entTexts.proposed(yuan(payments.proposedFen))) })}
      >
        {(control) => (
          <InputBox>
            <input {...control} inputMode="decimal" maxLength={12} value={amount} onChange={(event) => setAmount(event.target.value)} />
          </InputBox>
        )}
      </Field>
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      <Button kind="p" busy={command.busy} {...(fen > 0 ? {} : { why: say(entTexts.amount) })} onPress={() => void confirm()}>
        {say(entTexts.confirm)}
      </Button>
    </div>
  );
}

function Again(props: Props & { readonly month: string }) {
  const { say } = useLanguage();
  const command = useCommand();
  const again = async (): Promise<void> => {
    const body = { month: props.month, reason: say(entTexts.again) };
    const done = await command.send('entitlement.order-again', { params: { id: props.view.id }, body });
    if (done !== undefined) props.onActed();
  };
  return (
    <>
      <Button size="s" busy={command.busy} onPress={() => void again()}>
        {say(entTexts.again)}
      </Button>
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
    </>
  );
}
