/** A slip that is no visit's reason: the title of a case, a name or telephone as registered here, whether an original was returned. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Lines, Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { correctTexts, dayTexts } from './texts.ts';

const kinds = {
  'case-title': { name: { zh: '办件名称', en: 'Title of a case' }, member: 'number', about: dayTexts.number },
  'person-name': { name: { zh: '登记的姓名', en: 'Name as registered' }, member: 'walkIn', about: correctTexts.about2 },
  'person-phone': { name: { zh: '登记的电话', en: 'Telephone as registered' }, member: 'walkIn', about: correctTexts.about2 },
  'original-returned': { name: { zh: '原件是否退还', en: 'Whether an original was returned' }, member: 'scan', about: correctTexts.scan },
} as const;
type Kind = keyof typeof kinds;
const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);

export function ProposeForm(props: { readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { busy, refused, errorAt, send } = useCommand();
  const [what, setWhat] = useState<Kind | ''>('');
  const [about, setAbout] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const ready = what !== '' && about.trim() !== '' && to.trim() !== '' && reason.trim() !== '';
  const propose = async (): Promise<void> => {
    if (what === '') return;
    const body = { what, [kinds[what].member]: about.trim(), to: to.trim(), reason: reason.trim() };
    if ((await send('counter-correction.propose', { body })) !== undefined) props.onDone();
  };
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void propose();
      }}
    >
      <Pick id="slip-what" label={say(correctTexts.what)} value={what} onChange={(next) => setWhat(isKind(next) ? next : '')}>
        {(Object.keys(kinds) as Kind[]).map((kind) => (
          <option key={kind} value={kind}>
            {say(kinds[kind].name)}
          </option>
        ))}
      </Pick>
      {what === '' ? null : (
        <Field id="slip-about" label={say(kinds[what].about)}>
          {(control) => (
            <InputBox>
              <input {...control} className="code" value={about} onChange={(event) => setAbout(event.target.value)} />
            </InputBox>
          )}
        </Field>
      )}
      {what === 'original-returned' ? (
        <Pick id="slip-to" label={say(correctTexts.to)} value={to} onChange={setTo}>
          {Object.entries(correctTexts.original).map(([id, name]) => (
            <option key={id} value={id}>
              {say(name)}
            </option>
          ))}
        </Pick>
      ) : (
        <Field id="slip-to" label={say(correctTexts.to)} error={errorAt('/to')}>
          {(control) => (
            <InputBox invalid={control['aria-invalid']}>
              <input {...control} maxLength={200} value={to} onChange={(event) => setTo(event.target.value)} />
            </InputBox>
          )}
        </Field>
      )}
      <Lines id="slip-why" label={say(dayTexts.reason)} rows={2} value={reason} onChange={setReason} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-form__b">
        <Button kind="p" type="submit" busy={busy} {...(ready ? {} : { why: say(correctTexts.fill) })}>
          {say(correctTexts.send)}
        </Button>
      </div>
    </form>
  );
}
