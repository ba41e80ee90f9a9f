/** The choice after a parcel came back, or instead of coming to the hall: the window, or once more by courier to an address. */
import { useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { deliveryTexts } from './delivery-texts.ts';

type Way = 'window' | 'courier';
const notes = { window: deliveryTexts.windowNote, courier: deliveryTexts.courierNote } as const;

export function ChooseAgain(props: { readonly view: CaseView; readonly ways: readonly Way[]; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { view, ways } = props;
  const lead = view.parties.find((party) => party.kind === 'applicant');
  const [how, setHow] = useState<Way>(ways[0] ?? 'window');
  const [parcel, setParcel] = useState({ recipient: lead?.name ?? '', phone: '', address: '' });
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const wrong = (field: string): string | undefined => refused?.problems.find(({ pointer }) => pointer === `/${field}`)?.detail;
  const choose = async () => {
    setBusy(true);
    const answer = await call('delivery.choose-again', {
      params: { number: view.number },
      body: how === 'courier' ? { how, ...parcel } : { how },
      key,
    });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) return props.onDone();
    // What was refused is corrected and sent as something new.
    if (answer.refused.status !== 0 && answer.refused.status < 500) setKey(freshKey());
  };
  const text = (field: keyof typeof parcel, kind: { readonly type: string; readonly autoComplete: string }) => (
    <Field id={`again-${field}`} label={say(deliveryTexts[field])} error={wrong(field)}>
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
        <legend className="sr">{say(deliveryTexts.choose)}</legend>
        {ways.map((way) => (
          <label key={way} className={`y-opt ${how === way ? 'is-on' : ''}`}>
            <input className="sr" type="radio" name="again" checked={how === way} onChange={() => setHow(way)} />
            <span>
              {say(deliveryTexts[way])}
              <small className="t-3">{say(notes[way])}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {how === 'courier' ? (
        <>
          <p className="t-sm">{say(deliveryTexts.free)}</p>
          {text('recipient', { type: 'text', autoComplete: 'name' })}
          {text('phone', { type: 'tel', autoComplete: 'tel' })}
          {text('address', { type: 'text', autoComplete: 'street-address' })}
        </>
      ) : null}
      {refused === undefined || refused.problems.length > 0 ? null : <RefusedNote refused={refused} />}
      <Button kind="p" block busy={busy} onPress={() => void choose()}>
        {say(deliveryTexts.save)}
      </Button>
    </>
  );
}
