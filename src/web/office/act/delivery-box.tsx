/** At the window: how results reach the applicant, and changing it for people without a phone, until they are issued. */
import { useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { labelled, same } from '../shell/words.ts';
import { ActForm } from './act-form.tsx';
import { Pick } from './controls.tsx';
import { deliveryTexts, deliveryWays } from './question-texts.ts';
import type { Acting } from './use-act.ts';

type Chosen = NonNullable<CaseView['delivery']>;

/** Nothing where the reader may not choose, or nothing is left to deliver. */
export function DeliveryBox(props: { readonly view: CaseView; readonly acting: Acting }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const chosen = props.view.delivery;
  const may = props.view.allowed.some((one) => one.act === 'choose-delivery' && one.because === null);
  if (chosen === null || !may || chosen.ways.length < 2) return null;
  if (open) return <ChooseForm chosen={chosen} acting={props.acting} onClose={() => setOpen(false)} />;
  const way = deliveryWays[chosen.how] ?? deliveryTexts.title;
  const parcel = [chosen.recipient, chosen.phone, chosen.address].filter((each) => each !== null);
  return (
    <section className="o-box" data-delivery={chosen.how}>
      <h2>{say(deliveryTexts.title)}</h2>
      <p className="o-lim">{say(parcel.length === 0 ? way : labelled(way, same(parcel.join(' · '))))}</p>
      <div className="o-acts">
        <Button size="s" onPress={() => setOpen(true)}>
          {say(deliveryTexts.change)}
        </Button>
      </div>
    </section>
  );
}

const nameWhy = { zh: '先写收件人、电话和地址', en: 'Recipient, phone and address are needed first' };

function ChooseForm(props: { readonly chosen: Chosen; readonly acting: Acting; readonly onClose: () => void }) {
  const { say } = useLanguage();
  const { chosen } = props;
  const [how, setHow] = useState(chosen.how);
  const [parcel, setParcel] = useState({ recipient: chosen.recipient ?? '', phone: chosen.phone ?? '', address: chosen.address ?? '' });
  const courier = how === 'courier';
  const lacks = courier && Object.values(parcel).some((each) => each.trim() === '');
  const submit = async (): Promise<void> => {
    if (await props.acting.perform('choose-delivery', courier ? { how, ...parcel } : { how })) props.onClose();
  };
  return (
    <ActForm
      title={say(deliveryTexts.title)}
      button={say(deliveryTexts.save)}
      why={how === '' ? { zh: '先选怎么给', en: 'Choose how first' } : lacks ? nameWhy : undefined}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <Pick id="choose-delivery" label={say(deliveryTexts.how)} value={how} onChange={setHow}>
        {chosen.ways.map((way) => (
          <option key={way} value={way}>
            {say(deliveryWays[way] ?? { zh: way, en: way })}
          </option>
        ))}
      </Pick>
      {(['recipient', 'phone', 'address'] as const).map((field) =>
        courier ? (
          <Field key={field} id={`choose-${field}`} label={say(deliveryTexts[field])}>
            {(control) => (
              <InputBox>
                <input
                  {...control}
                  type="text"
                  maxLength={200}
                  value={parcel[field]}
                  onChange={(event) => setParcel({ ...parcel, [field]: event.target.value })}
                />
              </InputBox>
            )}
          </Field>
        ) : null,
      )}
    </ActForm>
  );
}
