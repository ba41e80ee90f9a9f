/** Monthly payments: how much, when the next one comes, what became of each; what was paid too much is said. */
import type { EntitlementView } from '#contract/view/entitlement.ts';
import { fullDayText, monthText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Note } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { entitlementTexts as texts, monthTexts, yuan } from './texts.ts';

type Payments = NonNullable<EntitlementView['payments']>;

export function PaymentList(props: { readonly payments: Payments }) {
  const { say, language } = useLanguage();
  const { payments } = props;
  const { next } = payments;
  return (
    <section aria-labelledby="ent-pay">
      <h2 id="ent-pay">{say(payments.name)}</h2>
      <p>
        <b>{payments.fen === null ? say(texts.amountOpen) : say(texts.perMonth(yuan(payments.fen)))}</b>
        {next === null ? null : (
          <span className="t-2"> · {say(texts.next(monthText(next.month, language), fullDayText(next.on, language)))}</span>
        )}
      </p>
      {payments.overpaidFen === 0 ? null : <Note tone="near">{say(texts.over(yuan(payments.overpaidFen)))}</Note>}
      {payments.months.length === 0 ? null : (
        <div className="y-card p-gap" role="list" aria-label={say(texts.months)}>
          {payments.months.map((each) => (
            <div key={`${each.month} ${each.attempt}`} className="p-ent__m" role="listitem">
              <span>{monthText(each.month, language)}</span>
              <span>{each.fen === 0 ? '' : `¥${yuan(each.fen)}`}</span>
              <Tag tone={each.state === 'paid' ? 'ok' : each.state === 'failed' ? 'late' : 'line'}>{say(monthTexts[each.state])}</Tag>
              {each.reason === '' ? null : <small>{each.reason}</small>}
            </div>
          ))}
        </div>
      )}
      <p className="t-xs t-3">{say(common.article(say(payments.basis.title), payments.basis.article))}</p>
    </section>
  );
}
