/** What is owed: by the holder with a form to hand it in, by the office with what it found. */
import { useState } from 'react';
import type { DutyView, EntitlementView } from '#contract/view/entitlement.ts';
import { Button } from '#web/ui/button.tsx';
import { call } from '#web/ui/call.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { useSending } from '../track/use-act.ts';
import { entitlementTexts as texts } from './texts.ts';

export function DutyList(props: { readonly view: EntitlementView; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { view, onDone } = props;
  // What is owed first; of what is done the newest, the others stand in the history.
  const owed = view.duties.filter(({ state }) => state !== 'done');
  const shown = [...owed, ...view.duties.filter(({ state }) => state === 'done').slice(-1)];
  if (shown.length === 0) return <p className="t-2">{say(texts.noDuties)}</p>;
  return (
    <div className="y-card">
      {shown.map((duty) => (
        <Duty key={duty.id} id={view.id} duty={duty} onDone={onDone} />
      ))}
    </div>
  );
}

function Duty(props: { readonly id: string; readonly duty: DutyView; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { duty } = props;
  const due = fullDayText(duty.due, language);
  const by = duty.state === 'rectify' ? texts.rectifyBy(due) : duty.kind === 'report' ? texts.dutyBy(due) : texts.inspectBy(due);
  const last = duty.inspected.at(-1);
  return (
    <div className="p-ent__d">
      <b>{say(duty.name)}</b>
      {duty.state === 'done' ? (
        <Tag tone="ok">{say(duty.kind === 'report' ? texts.done : texts.passed)}</Tag>
      ) : duty.state === 'failed' ? (
        <p>{say(texts.failed)}</p>
      ) : (
        <Light light={duty.light}>{say(by)}</Light>
      )}
      {duty.report === null ? null : <p className="t-sm t-2">{duty.report.words}</p>}
      {last === undefined ? null : <p className="t-sm t-2">{say(texts.found(last.findings))}</p>}
      {duty.officers.length === 0 || duty.state === 'done' ? null : (
        <p className="t-sm t-2">{say(texts.inspectors(duty.officers.join(language === 'zh' ? '、' : ', ')))}</p>
      )}
      <small className="t-xs t-3">{say(common.article(say(duty.basis.title), duty.basis.article))}</small>
      {duty.may.includes('report') ? <ReportForm {...props} /> : null}
    </div>
  );
}

function ReportForm(props: { readonly id: string; readonly duty: DutyView; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const { id, duty } = props;
  const { busy, refused, send } = useSending(
    (body, key) => call('entitlement.report', { params: { id, duty: duty.id }, body, key }),
    props.onDone,
  );
  if (!open)
    return (
      <Button size="s" onPress={() => setOpen(true)}>
        {say(texts.report)}
      </Button>
    );
  return (
    <>
      <Field id={`report-${duty.id}`} label={say(texts.reportWords)} hint={say(texts.reportHint)}>
        {(control) => (
          <InputBox>
            <textarea {...control} rows={4} maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} />
          </InputBox>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" busy={busy} {...(words.trim() === '' ? { why: say(texts.reportWords) } : {})} onPress={() => void send({ words })}>
        {say(texts.report)}
      </Button>
    </>
  );
}
