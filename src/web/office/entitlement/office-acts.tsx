/** What an office may do with an entitlement as a whole: suspend, lift, answer a change, repair the credit file, propose the revocation. */
import { useState } from 'react';
import type { EntitlementView } from '#contract/view/entitlement.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { entTexts } from './texts.ts';

type Act = 'suspend' | 'lift' | 'repair-credit' | 'answer-change';
type Props = { readonly view: EntitlementView; readonly onActed: () => void };
const titles = {
  suspend: entTexts.suspend,
  lift: entTexts.lift,
  'repair-credit': entTexts.repair,
  'answer-change': entTexts.answer,
} as const;
/** What is found in supervision suspends (licensing law 61). */
const SUSPENSION = { law: 'administrative-licensing-law-2019', article: 61 } as const;

export function OfficeActs(props: Props) {
  const { say } = useLanguage();
  const { view } = props;
  const [open, setOpen] = useState<Act>();
  const acts = (['answer-change', 'suspend', 'lift', 'repair-credit'] as const).filter((act) => view.may.includes(act));
  const done = (): void => {
    setOpen(undefined);
    props.onActed();
  };
  return (
    <>
      {view.may.includes('propose-revocation') && view.certificateId !== null ? (
        <p>
          <LinkButton to={`/office/certificates/${encodeURIComponent(view.certificateId)}`}>{say(entTexts.propose)}</LinkButton>
        </p>
      ) : null}
      <div className="o-ent__acts">
        {acts.map((act) => (
          <Button key={act} expanded={open === act} onPress={() => setOpen(open === act ? undefined : act)}>
            {say(titles[act])}
          </Button>
        ))}
      </div>
      {open === undefined ? null : open === 'answer-change' ? (
        <AnswerForm view={view} onActed={done} />
      ) : (
        <ReasonForm key={open} act={open} view={view} onActed={done} />
      )}
    </>
  );
}

function Reason(props: { readonly value: string; readonly error: string | undefined; readonly onChange: (value: string) => void }) {
  const { say } = useLanguage();
  return (
    <Field id="ent-reason" label={say(entTexts.reason)} hint={say(entTexts.reasonHint)} error={props.error}>
      {(control) => (
        <InputBox invalid={control['aria-invalid']}>
          <textarea {...control} rows={3} maxLength={2000} value={props.value} onChange={(event) => props.onChange(event.target.value)} />
        </InputBox>
      )}
    </Field>
  );
}

function ReasonForm(props: Props & { readonly act: Exclude<Act, 'answer-change'> }) {
  const { say } = useLanguage();
  const command = useCommand();
  const [reason, setReason] = useState('');
  const { act, view } = props;
  const send = async (): Promise<void> => {
    const body = act === 'suspend' ? { reason, basis: SUSPENSION } : { reason };
    const done = await command.send(`entitlement.${act}`, { params: { id: view.id }, body });
    if (done !== undefined) props.onActed();
  };
  return (
    <div className="o-ent__form">
      <Reason value={reason} error={command.errorAt('/reason')} onChange={setReason} />
      {command.refused === undefined || command.errorAt('/reason') !== undefined ? null : <RefusedNote refused={command.refused} />}
      <Button kind={act === 'suspend' ? 'danger' : 'p'} busy={command.busy} onPress={() => void send()}>
        {say(titles[act])}
      </Button>
    </div>
  );
}

function AnswerForm(props: Props) {
  const { say } = useLanguage();
  const command = useCommand();
  const { view } = props;
  const open = view.changes.find(({ answer }) => answer === null);
  const [reasons, setReasons] = useState('');
  const [conditions, setConditions] = useState(view.conditions.join('\n'));
  if (open === undefined) return null;
  const send = async (made: boolean): Promise<void> => {
    const kept = conditions.split('\n').filter((each) => each.trim() !== '');
    const body = { change: open.id, made, reasons, ...(made ? { conditions: kept } : {}) };
    const done = await command.send('entitlement.answer-change', { params: { id: view.id }, body });
    if (done !== undefined) props.onActed();
  };
  return (
    <div className="o-ent__form">
      <blockquote>{open.words}</blockquote>
      <Field id="ent-conditions" label={say(entTexts.newConditions)} optional>
        {(control) => (
          <InputBox>
            <textarea {...control} rows={3} maxLength={4000} value={conditions} onChange={(event) => setConditions(event.target.value)} />
          </InputBox>
        )}
      </Field>
      <Reason value={reasons} error={command.errorAt('/reasons')} onChange={setReasons} />
      {command.refused === undefined || command.errorAt('/reasons') !== undefined ? null : <RefusedNote refused={command.refused} />}
      <div className="o-ent__acts">
        <Button kind="p" busy={command.busy} onPress={() => void send(true)}>
          {say(entTexts.made)}
        </Button>
        <Button busy={command.busy} onPress={() => void send(false)}>
          {say(entTexts.notMade)}
        </Button>
      </div>
    </div>
  );
}
