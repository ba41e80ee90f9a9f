/** Handing a result over as the applicant chose: the parcel's address to copy, or the window. */
import { useState } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { ActForm, type ActProps } from './act-form.tsx';
import { Pick } from './controls.tsx';
import { actNames, actTexts } from './texts.ts';

const chosenTexts = {
  chosen: { zh: '申请人选的', en: 'As chosen' },
  recipient: { zh: '收件人', en: 'Recipient' },
  phone: { zh: '电话', en: 'Phone' },
  address: { zh: '地址', en: 'Address' },
};

export function DeliverForm(props: ActProps) {
  const { say } = useLanguage();
  const chosen = props.view?.delivery ?? null;
  const parcel = chosen?.how === 'courier';
  const [how, setHow] = useState(parcel ? 'courier' : 'window');
  const name = say(actNames['deliver'] ?? actTexts.acts);
  const submit = async (): Promise<void> => {
    if (await props.acting.perform('deliver', { part: props.part.id, how })) props.onClose();
  };
  return (
    <ActForm
      title={name}
      button={name}
      why={how === '' ? { zh: '先选怎么送', en: 'Choose how first' } : undefined}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      {chosen === null ? null : (
        <dl className="y-dl" data-delivery={chosen.how}>
          <dt>{say(chosenTexts.chosen)}</dt>
          <dd>{say(parcel ? actTexts.byCourier : actTexts.atWindow)}</dd>
          {(['recipient', 'phone', 'address'] as const).map((field) =>
            chosen[field] === null ? null : [<dt key={`${field}-t`}>{say(chosenTexts[field])}</dt>, <dd key={field}>{chosen[field]}</dd>],
          )}
        </dl>
      )}
      <Pick id="deliver-how" label={say(actTexts.how)} value={how} onChange={setHow}>
        <option value="window">{say(actTexts.atWindow)}</option>
        {parcel ? <option value="courier">{say(actTexts.byCourier)}</option> : null}
      </Pick>
    </ActForm>
  );
}
