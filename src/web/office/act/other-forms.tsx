/** The rarer acts on a part: extend, ask an opinion, transfer, deliver, record as done, open early, review anew. */
import { useState, type ComponentType } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { ActForm, type ActProps } from './act-form.tsx';
import { becauseWords } from './because.ts';
import { Days, Lines, OfficePick, readDays } from './controls.tsx';
import { DeliverForm } from './deliver-form.tsx';
import { handlingForms } from './handling-forms.tsx';
import { inquiryForms } from './inquiry-forms.tsx';
import { outcomeForms } from './outcome-forms.tsx';
import { CureGapsForm, FileForm, SupplementForm } from './papers-form.tsx';
import { StopForm } from './stop-form.tsx';
import { actNames, actTexts } from './texts.ts';
import { CancelVisitForm, SetVisitForm } from './visit-form.tsx';
import { WaiveForm } from './waive-form.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

const nameOf = (act: string) => actNames[act] ?? actTexts.acts;
const reasonWhy = (reason: string) => (reason.trim() === '' ? becauseWords('reason-missing') : undefined);
const officeWhy = { zh: '先选单位', en: 'Choose an office first' };

function AskOpinionForm(props: ActProps) {
  const { say } = useLanguage();
  const [office, setOffice] = useState({ id: '', division: 0 });
  const [question, setQuestion] = useState('');
  const [amount, setAmount] = useState('5');
  const [unit, setUnit] = useState('working-day');
  const days = readDays(amount);
  const why =
    office.id === ''
      ? officeWhy
      : question.trim() === ''
        ? { zh: '先写请他们看什么', en: 'Write the question first' }
        : days === undefined
          ? { zh: '先写几天内回', en: 'Say within how many days' }
          : undefined;
  const submit = async (): Promise<void> => {
    const body = {
      part: props.part.id,
      office: office.id,
      division: office.division,
      question: question.trim(),
      term: { amount: days ?? 0, unit },
    };
    if (await props.acting.perform('ask-opinion', body)) props.onClose();
  };
  return (
    <ActForm
      title={say(nameOf('ask-opinion'))}
      button={say(nameOf('ask-opinion'))}
      why={why}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <OfficePick
        id="opinion-office"
        not={props.part.office.id}
        value={office.id}
        onChange={(id, division) => setOffice({ id, division })}
      />
      <Lines id="opinion-question" label={say(actTexts.question)} value={question} onChange={setQuestion} />
      <Days id="opinion-days" label={say(actTexts.days)} amount={amount} unit={unit} onAmount={setAmount} onUnit={setUnit} />
    </ActForm>
  );
}

function TransferForm(props: ActProps) {
  const { say } = useLanguage();
  const [office, setOffice] = useState({ id: '', division: 0 });
  const [reason, setReason] = useState('');
  const why = office.id === '' ? officeWhy : reasonWhy(reason);
  const submit = async (): Promise<void> => {
    const body = {
      part: props.part.id,
      office: office.id,
      division: office.division,
      reason: reason.trim(),
      basis: { law: 'administrative-licensing-law-2019', article: 32 },
    };
    if (await props.acting.perform('transfer', body)) props.onClose();
  };
  return (
    <ActForm
      title={say(nameOf('transfer'))}
      button={say(nameOf('transfer'))}
      why={why}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <OfficePick
        id="transfer-office"
        not={props.part.office.id}
        value={office.id}
        onChange={(id, division) => setOffice({ id, division })}
      />
      <Lines id="transfer-reason" label={say(actTexts.reasons)} value={reason} onChange={setReason} />
    </ActForm>
  );
}

/** Acts that need one text at most. */
const textForm = (act: 'complete' | 'open-early' | 'reopen', field: 'note' | 'reason' | undefined): ComponentType<ActProps> =>
  function TextForm(props: ActProps) {
    const { say } = useLanguage();
    const [text, setText] = useState('');
    const submit = async (): Promise<void> => {
      const body = { part: props.part.id, ...(field === undefined ? {} : { [field]: text.trim() }) };
      if (await props.acting.perform(act, body)) props.onClose();
    };
    return (
      <ActForm
        title={say(nameOf(act))}
        button={say(nameOf(act))}
        why={field === 'reason' ? reasonWhy(text) : undefined}
        acting={props.acting}
        onSubmit={() => void submit()}
        onClose={props.onClose}
      >
        {field === undefined ? null : (
          <Lines
            id={`${act}-text`}
            label={say(field === 'note' ? actTexts.told : actTexts.reasons)}
            optional={field === 'note'}
            value={text}
            onChange={setText}
          />
        )}
      </ActForm>
    );
  };

export const otherForms: Readonly<Record<string, ComponentType<ActProps>>> = {
  supplement: SupplementForm,
  'cure-gaps': CureGapsForm,
  file: FileForm,
  'set-visit': SetVisitForm,
  'cancel-visit': CancelVisitForm,
  stop: StopForm,
  'ask-opinion': AskOpinionForm,
  transfer: TransferForm,
  deliver: DeliverForm,
  complete: textForm('complete', 'note'),
  waive: WaiveForm,
  withdraw: WithdrawForm,
  'open-early': textForm('open-early', 'reason'),
  reopen: textForm('reopen', undefined),
  ...handlingForms,
  ...inquiryForms,
  ...outcomeForms,
};
