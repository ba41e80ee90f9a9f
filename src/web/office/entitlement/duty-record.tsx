/** One duty at the office: who was drawn, the record one of them writes and the other signs, what it led to. */
import { useState } from 'react';
import type { DutyView } from '#contract/view/entitlement.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { useCommand } from '../exchange/use-command.ts';
import { entTexts } from './texts.ts';

type Props = { readonly id: string; readonly duty: DutyView; readonly onActed: () => void };

export function DutyRecord(props: Props) {
  const { say, language } = useLanguage();
  const { duty } = props;
  const day = (iso: string): string => dayText(iso, language);
  const comma = language === 'zh' ? '、' : ', ';
  return (
    <div className="o-ent__duty">
      <p className="o-ent__head">
        <b>{say(duty.name)}</b>
        {duty.state === 'done' ? (
          <Tag tone="ok">{say(duty.kind === 'report' ? entTexts.reports : entTexts.pass)}</Tag>
        ) : duty.state === 'failed' ? (
          <Tag tone="late">{say(entTexts.fail)}</Tag>
        ) : (
          <Light light={duty.light}>
            {say(duty.state === 'rectify' ? entTexts.rectifying(day(duty.due)) : entTexts.due(day(duty.due)))}
          </Light>
        )}
        {duty.kind === 'report' ? null : (
          <span className="t-sm t-2">
            {duty.officers.length === 0 ? say(entTexts.undrawn) : say(entTexts.officers(duty.officers.join(comma)))}
          </span>
        )}
      </p>
      {duty.report === null ? null : <p className="t-sm t-2">{duty.report.words}</p>}
      {duty.inspected.map((each) => (
        <p key={each.on + each.findings} className="t-sm">
          <Tag tone={each.outcome === 'pass' ? 'ok' : 'late'}>{say(each.outcome === 'pass' ? entTexts.pass : entTexts.fail)}</Tag>{' '}
          {each.findings}{' '}
          <small className="t-3">
            {day(each.on)} · {say(entTexts.signedBy(each.by, each.signedBy ?? ''))}
          </small>
        </p>
      ))}
      {duty.record === null ? null : (
        <p className="t-sm">
          <Tag tone="near">{say(duty.record.outcome === 'pass' ? entTexts.pass : entTexts.fail)}</Tag>{' '}
          {say(entTexts.writtenBy(duty.record.by))}：{duty.record.findings}
        </p>
      )}
      {duty.may.includes('sign') ? <Sign {...props} /> : null}
      {duty.may.includes('record') ? <RecordForm {...props} /> : null}
      <small className="t-3">{say(common.article(say(duty.basis.title), duty.basis.article))}</small>
    </div>
  );
}

function Sign(props: Props) {
  const { say } = useLanguage();
  const command = useCommand();
  const sign = async (): Promise<void> => {
    const done = await command.send('inspection.sign', { params: { id: props.id, duty: props.duty.id }, body: {} });
    if (done !== undefined) props.onActed();
  };
  return (
    <>
      <Button kind="p" busy={command.busy} onPress={() => void sign()}>
        {say(entTexts.sign)}
      </Button>
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
    </>
  );
}

function RecordForm(props: Props) {
  const { say } = useLanguage();
  const command = useCommand();
  const [outcome, setOutcome] = useState<'pass' | 'fail'>('pass');
  const [findings, setFindings] = useState('');
  const [rectifyBy, setRectifyBy] = useState('');
  const orders = outcome === 'fail' && props.duty.state === 'open';
  const name = `outcome-${props.duty.id}`;
  const keep = async (): Promise<void> => {
    const body = { outcome, findings, ...(orders && rectifyBy !== '' ? { rectifyBy } : {}) };
    const done = await command.send('inspection.record', { params: { id: props.id, duty: props.duty.id }, body });
    if (done !== undefined) props.onActed();
  };
  return (
    <div className="o-ent__form">
      <div className="y-opts" role="radiogroup" aria-label={say(entTexts.outcome)}>
        {(['pass', 'fail'] as const).map((each) => (
          <label key={each} className={`y-opt ${each === outcome ? 'is-on' : ''}`}>
            <input className="sr" type="radio" name={name} checked={each === outcome} onChange={() => setOutcome(each)} />
            {say(entTexts[each])}
          </label>
        ))}
      </div>
      <Field id={`findings-${props.duty.id}`} label={say(entTexts.findings)}>
        {(control) => (
          <InputBox>
            <textarea {...control} rows={3} maxLength={2000} value={findings} onChange={(event) => setFindings(event.target.value)} />
          </InputBox>
        )}
      </Field>
      {orders ? (
        <Field id={`rectify-${props.duty.id}`} label={say(entTexts.rectifyBy)} hint={say(entTexts.rectifyHint)}>
          {(control) => (
            <InputBox>
              <input {...control} type="date" value={rectifyBy} onChange={(event) => setRectifyBy(event.target.value)} />
            </InputBox>
          )}
        </Field>
      ) : null}
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      <Button kind="p" busy={command.busy} onPress={() => void keep()}>
        {say(entTexts.keep)}
      </Button>
    </div>
  );
}
