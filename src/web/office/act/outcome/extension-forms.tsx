/** Asking for an extension, and, for the head of the office, extending at once. */
import { useState, type ComponentType } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { common, termText } from '#web/ui/texts.ts';
import { ActForm, type ActProps } from '../act-form.tsx';
import { becauseWords } from '../because.ts';
import { Lines } from '../controls.tsx';
import { actNames, actTexts } from '../texts.ts';
import { outcomeTexts as t } from './texts.ts';

const extensionForm = (act: 'extend' | 'ask-extension'): ComponentType<ActProps> =>
  function ExtensionForm(props: ActProps) {
    const { say } = useLanguage();
    const [reason, setReason] = useState('');
    const why = reason.trim() === '' ? becauseWords('reason-missing') : undefined;
    const { extension } = props.part;
    const name = say(actNames[act] ?? actTexts.acts);
    const submit = async (): Promise<void> => {
      if (await props.acting.perform(act, { part: props.part.id, reason: reason.trim() })) props.onClose();
    };
    return (
      <ActForm title={name} button={name} why={why} acting={props.acting} onSubmit={() => void submit()} onClose={props.onClose}>
        <Lines id={`${act}-reason`} label={say(t.extensionReason)} value={reason} onChange={setReason} />
        {extension === null ? null : (
          <p className="o-lim">
            {say(t.byHowMuch)} {say(termText(extension.term))} · {say(common.article(say(extension.basis.title), extension.basis.article))}
          </p>
        )}
        <p className="o-lim">{say(t.toldToApplicant)}</p>
      </ActForm>
    );
  };

export const ExtendForm = extensionForm('extend');
export const AskExtensionForm = extensionForm('ask-extension');
