/** Telling the holder that a certificate shall fall, and writing down what they say to it. */
import { useState } from 'react';
import { revocationGrounds, type RevocationAct } from '#domain/case/revocation-grounds.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import type { Words } from '../../shell/words.ts';
import { ActForm, type ActProps } from '../act-form.tsx';
import { becauseWords } from '../because.ts';
import { Lines, Pick } from '../controls.tsx';
import { actNames, actTexts } from '../texts.ts';
import { outcomeTexts as t } from './texts.ts';

const acts: Readonly<Record<RevocationAct, Words>> = {
  withdrawal: { zh: '撤回（第8条）', en: 'Withdrawal (article 8)' },
  revocation: { zh: '撤销（第69条）', en: 'Revocation (article 69)' },
  cancellation: { zh: '注销（第70条）', en: 'Cancellation (article 70)' },
};
const order: readonly RevocationAct[] = ['withdrawal', 'revocation', 'cancellation'];
const nameOf = (act: string): Words => actNames[act] ?? actTexts.acts;

export function AnnounceForm(props: ActProps) {
  const { say } = useLanguage();
  const [typed, setTyped] = useState({ ground: '', reasons: '', until: '' });
  const change = (some: Partial<typeof typed>): void => setTyped({ ...typed, ...some });
  const why =
    typed.ground === ''
      ? { zh: '先选事由', en: 'Choose the ground first' }
      : typed.reasons.trim() === ''
        ? becauseWords('reason-missing')
        : typed.until === ''
          ? { zh: '先写到哪一天', en: 'Say until which day' }
          : undefined;
  const submit = async (): Promise<void> => {
    if (await props.acting.perform('announce-revocation', { part: props.part.id, ...typed, reasons: typed.reasons.trim() }))
      props.onClose();
  };
  return (
    <ActForm
      title={say(nameOf('announce-revocation'))}
      button={say(nameOf('announce-revocation'))}
      why={why}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <Pick id="revocation-ground" label={say(t.ground)} value={typed.ground} onChange={(ground) => change({ ground })}>
        {order.map((act) => (
          <optgroup key={act} label={say(acts[act])}>
            {revocationGrounds
              .filter((ground) => ground.act === act)
              .map((ground) => (
                <option key={ground.id} value={ground.id}>
                  {say(ground.name)}
                </option>
              ))}
          </optgroup>
        ))}
      </Pick>
      <Lines id="revocation-reasons" label={say(t.announceReasons)} value={typed.reasons} onChange={(reasons) => change({ reasons })} />
      <Field id="revocation-until" label={say(t.statedUntil)}>
        {(control) => (
          <InputBox>
            <input {...control} type="date" value={typed.until} onChange={(event) => change({ until: event.target.value })} />
          </InputBox>
        )}
      </Field>
      <p className="o-lim">{say(t.announceRule)}</p>
    </ActForm>
  );
}

export function StateForm(props: ActProps) {
  const { say } = useLanguage();
  const [text, setText] = useState('');
  const [way, setWay] = useState('window');
  const why = text.trim() === '' ? { zh: '先写他们说了什么', en: 'Write what they said' } : undefined;
  const submit = async (): Promise<void> => {
    if (await props.acting.perform('state-case', { part: props.part.id, text: text.trim(), way })) props.onClose();
  };
  return (
    <ActForm
      title={say(nameOf('state-case'))}
      button={say(nameOf('state-case'))}
      why={why}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <Pick id="statement-way" label={say(t.how)} value={way} onChange={setWay}>
        <option value="window">{say(t.atWindow)}</option>
        <option value="hearing">{say(t.atHearing)}</option>
      </Pick>
      <Lines id="statement" label={say(t.statement)} value={text} onChange={setText} />
    </ActForm>
  );
}
