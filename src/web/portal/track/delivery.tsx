/** How certificates reach the person, and changing it while they are not issued: wallet alone, window, or courier to an address. */
import { useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { after, ways } from './after-texts.ts';
import { useAct } from './use-act.ts';

type Chosen = NonNullable<CaseView['delivery']>;

export function Delivery(props: { readonly view: CaseView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const { view } = props;
  const [open, setOpen] = useState(false);
  const chosen = view.delivery;
  const mayChange = view.allowed.some((entry) => entry.act === 'choose-delivery' && entry.because === null);
  if (chosen === null || (chosen.how === 'electronic' && (!mayChange || chosen.ways.length < 2))) return null;
  const way = ways[chosen.how];
  return (
    <section>
      <div className="y-sec">
        <h2>{say(after.delivery)}</h2>
      </div>
      <div className="y-card p-deliver" data-delivery={chosen.how}>
        <Icon name={chosen.how === 'courier' ? 'truck' : chosen.how === 'window' ? 'building' : 'wallet'} />
        <div>
          <b>{way === undefined ? chosen.how : say(way.name)}</b>
          <p className="t-sm t-2">{chosen.address === null ? (way === undefined ? '' : say(way.note)) : parcelText(chosen)}</p>
        </div>
        {mayChange && chosen.ways.length > 1 ? (
          <Button onPress={() => setOpen(true)} label={`${say(after.deliveryChange)}：${say(after.delivery)}`}>
            {say(after.deliveryChange)}
          </Button>
        ) : null}
      </div>
      <Sheet open={open} title={say(after.delivery)} onClose={() => setOpen(false)}>
        <DeliveryForm
          view={view}
          chosen={chosen}
          onDone={() => {
            setOpen(false);
            props.reload();
          }}
        />
      </Sheet>
    </section>
  );
}

const parcelText = ({ recipient, phone, address }: Chosen): string =>
  [recipient, phone, address].filter((each) => each !== null).join(' · ');

function DeliveryForm(props: { readonly view: CaseView; readonly chosen: Chosen; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { chosen, view } = props;
  const lead = view.parties.find((party) => party.kind === 'applicant');
  const [how, setHow] = useState(chosen.ways.includes(chosen.how) ? chosen.how : (chosen.ways[0] ?? 'electronic'));
  const [parcel, setParcel] = useState({
    recipient: chosen.recipient ?? lead?.name ?? '',
    phone: chosen.phone ?? '',
    address: chosen.address ?? '',
  });
  const { busy, refused, send } = useAct(view.number, 'choose-delivery', props.onDone);
  const wrong = (field: string): string | undefined => refused?.problems.find(({ pointer }) => pointer === `/${field}`)?.detail;
  const text = (field: keyof typeof parcel, label: string, kind: { readonly type: string; readonly autoComplete: string }) => (
    <Field id={`delivery-${field}`} label={label} error={wrong(field)}>
      {(control) => (
        <InputBox invalid={wrong(field) !== undefined}>
          <input
            {...control}
            {...kind}
            maxLength={200}
            value={parcel[field]}
            onChange={(event) => setParcel({ ...parcel, [field]: event.target.value })}
          />
        </InputBox>
      )}
    </Field>
  );
  return (
    <>
      <fieldset className="y-set p-ways">
        <legend className="sr">{say(after.delivery)}</legend>
        {chosen.ways.map((way) => (
          <label key={way} className={`y-opt ${how === way ? 'is-on' : ''}`}>
            <input className="sr" type="radio" name="delivery" checked={how === way} onChange={() => setHow(way)} />
            <span>
              {say(ways[way]?.name ?? { zh: way, en: way })}
              <small className="t-3">{say(ways[way]?.note ?? { zh: '', en: '' })}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {how === 'courier' ? (
        <>
          {text('recipient', say(after.recipient), { type: 'text', autoComplete: 'name' })}
          {text('phone', say(after.phone), { type: 'tel', autoComplete: 'tel' })}
          {text('address', say(after.address), { type: 'text', autoComplete: 'street-address' })}
        </>
      ) : null}
      {refused === undefined || refused.problems.length > 0 ? null : <RefusedNote refused={refused} />}
      <Button kind="p" block busy={busy} onPress={() => void send(how === 'courier' ? { how, ...parcel } : { how })}>
        {say(after.deliverySave)}
      </Button>
      <p className="t-sm t-2">{say(after.deliveryUntil)}</p>
      <p className="t-xs t-3">{say(after.deliveryArticle)}</p>
    </>
  );
}
