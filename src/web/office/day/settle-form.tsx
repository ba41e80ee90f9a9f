/** Supervision decides which cause a second visit has, and whose it is, with reasons that the applicant reads. */
import { useState } from 'react';
import type { SecondVisit } from '#contract/view/visit.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines, Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { secondTexts } from './watch-texts.ts';

export function SettleForm(props: { readonly row: SecondVisit; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { row } = props;
  const { session } = useOffice();
  const form = useReply('visit.form', {});
  const offices = useReply('office.list', {});
  const { busy, refused, send } = useCommand();
  const [cause, setCause] = useState(row.cause.id);
  const [office, setOffice] = useState(row.office?.id ?? '');
  const [reasons, setReasons] = useState('');
  const ready = cause !== '' && reasons.trim() !== '';
  const settle = async (): Promise<void> => {
    const body = { cause, reasons: reasons.trim(), ...(office === '' ? {} : { office }) };
    if ((await send('visit.settle', { params: { id: row.id }, body })) !== undefined) props.onDone();
  };
  if (form.value === undefined) return form.refused === undefined ? <Waiting /> : <RefusedNote refused={form.refused} />;
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void settle();
      }}
    >
      <p className="t-sm t-2">
        <span className="code">{row.number}</span> · {say(row.matter)}
      </p>
      {row.contested === null ? null : <p className="t-sm">{say(secondTexts.contested(row.contested))}</p>}
      <Pick id="settle-cause" label={say(secondTexts.cause)} value={cause} onChange={setCause}>
        {form.value.causes.map(({ id, name, basis }) => (
          <option key={id} value={id}>{`${say(name)} · ${say(basis.title)} ${basis.article}`}</option>
        ))}
      </Pick>
      <Field id="settle-office" label={say(secondTexts.whose)} optional>
        {(control) => (
          <InputBox>
            <select {...control} value={office} onChange={(event) => setOffice(event.target.value)}>
              <option value="">{say(secondTexts.nobody)}</option>
              {(offices.value?.rows ?? [])
                .filter(({ division }) => division === session.division?.code)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {say(name)}
                  </option>
                ))}
            </select>
          </InputBox>
        )}
      </Field>
      <Lines id="settle-reasons" label={say(secondTexts.reasons)} value={reasons} onChange={setReasons} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-form__b">
        <Button kind="p" type="submit" busy={busy} {...(ready ? {} : { why: say(secondTexts.fill) })}>
          {say(secondTexts.send)}
        </Button>
      </div>
    </form>
  );
}
