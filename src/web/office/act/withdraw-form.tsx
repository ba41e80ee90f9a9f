/** An applicant at the window withdraws: the clerk writes down what they say, never for somebody who is not there. */
import { useState } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { ActForm, type ActProps } from './act-form.tsx';
import { becauseWords } from './because.ts';
import { Lines } from './controls.tsx';
import { actNames, actTexts } from './texts.ts';

export function WithdrawForm(props: ActProps) {
  const { say } = useLanguage();
  const [reason, setReason] = useState('');
  const [here, setHere] = useState(false);
  const name = say(actNames['withdraw'] ?? actTexts.acts);
  const why = !here
    ? { zh: '先确认申请人在场', en: 'Confirm first that the applicant is here' }
    : reason.trim() === ''
      ? becauseWords('reason-missing')
      : undefined;
  const submit = async (): Promise<void> => {
    if (await props.acting.perform('withdraw', { parts: [props.part.id], reason: reason.trim() })) props.onClose();
  };
  return (
    <ActForm title={name} button={name} why={why} danger acting={props.acting} onSubmit={() => void submit()} onClose={props.onClose}>
      <label className="o-check">
        <input type="checkbox" checked={here} onChange={(event) => setHere(event.target.checked)} />
        {say(actTexts.withdrawHere)}
      </label>
      <Lines id="withdraw-reason" label={say(actTexts.withdrawWhy)} value={reason} onChange={setReason} />
      <p className="o-lim">{say(actTexts.withdrawSure)}</p>
    </ActForm>
  );
}
