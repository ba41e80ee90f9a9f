/** Stopping the clock: statutory grounds only, planned days, and the note that goes into the notice (licensing law 45). */
import { useState } from 'react';
import { findStopGround, judgeStop, type Commissioner } from '#domain/clock/grounds.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';
import type { Words } from '../shell/words.ts';
import { ActForm, type ActProps } from './act-form.tsx';
import { becauseWords } from './because.ts';
import { Days, Lines, Pick, readDays } from './controls.tsx';
import { actNames, actTexts } from './texts.ts';

type Typed = {
  readonly ground: string;
  readonly amount: string;
  readonly unit: string;
  readonly by: Commissioner;
  readonly required: boolean;
  readonly note: string;
};

const isCommissioner = (value: string): value is Commissioner => value === 'office' || value === 'applicant' || value === 'none';

/** The same judge as the engine's, asked while the officer types. */
const verdictOf = (typed: Typed): { readonly why: Words | undefined; readonly counts: boolean } => {
  if (typed.ground === '') return { why: { zh: '先选停表理由', en: 'Choose a ground first' }, counts: false };
  const days = readDays(typed.amount);
  const judged = judgeStop(typed.ground, {
    commissionedBy: typed.by,
    requiredByLaw: typed.required,
    ...(days === undefined ? {} : { plannedDays: days }),
  });
  if (!judged.ok)
    return {
      why: judged.refusal.code === 'planned-days-missing' ? becauseWords('planned-days-missing') : actTexts.applicantOwn,
      counts: false,
    };
  if (days === undefined) return { why: becauseWords('planned-days-missing'), counts: judged.value.counts };
  return {
    why: typed.note.trim() === '' ? { zh: '写明为什么停', en: 'Say why it stops' } : undefined,
    counts: judged.value.counts,
  };
};

function Commission(props: { readonly typed: Typed; readonly onChange: (change: Partial<Typed>) => void }) {
  const { say } = useLanguage();
  return (
    <>
      <Pick
        id="stop-by"
        label={say(actTexts.commissioned)}
        value={props.typed.by}
        onChange={(by) => {
          if (isCommissioner(by)) props.onChange({ by });
        }}
      >
        <option value="office">{say(actTexts.byOffice)}</option>
        <option value="applicant">{say(actTexts.byApplicant)}</option>
        <option value="none">{say(actTexts.byNobody)}</option>
      </Pick>
      <label className="o-check">
        <input type="checkbox" checked={props.typed.required} onChange={(event) => props.onChange({ required: event.target.checked })} />
        {say(actTexts.required)}
      </label>
    </>
  );
}

export function StopForm(props: ActProps) {
  const { say } = useLanguage();
  const { part, acting } = props;
  const [typed, setTyped] = useState<Typed>({
    ground: '',
    amount: '',
    unit: 'working-day',
    by: 'office',
    required: true,
    note: '',
  });
  const change = (some: Partial<Typed>): void => setTyped({ ...typed, ...some });
  const technical = findStopGround(typed.ground)?.excluded === 'counts-unless-required-by-law';
  const { why, counts } = verdictOf(typed);
  const submit = async (): Promise<void> => {
    const done = await acting.perform('stop', {
      part: part.id,
      ground: typed.ground,
      plannedDays: { amount: readDays(typed.amount) ?? 0, unit: typed.unit },
      commissionedBy: technical ? typed.by : 'none',
      requiredByLaw: technical ? typed.required : true,
      note: typed.note.trim(),
    });
    if (done) props.onClose();
  };
  return (
    <ActForm
      title={say(actNames['stop'] ?? actTexts.acts)}
      button={say(actNames['stop'] ?? actTexts.acts)}
      why={why}
      acting={acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <Pick id="stop-ground" label={say(actTexts.ground)} value={typed.ground} onChange={(ground) => change({ ground })}>
        {part.stopGrounds.map((ground) => (
          <option key={ground.id} value={ground.id}>
            {say(ground.name)} · {say(common.article(say(ground.basis.title), ground.basis.article))}
          </option>
        ))}
      </Pick>
      {technical ? <Commission typed={typed} onChange={change} /> : null}
      <Days
        id="stop-days"
        label={say(actTexts.plannedDays)}
        amount={typed.amount}
        unit={typed.unit}
        onAmount={(amount) => change({ amount })}
        onUnit={(unit) => change({ unit })}
      />
      <Lines id="stop-note" label={say(actTexts.note)} value={typed.note} onChange={(note) => change({ note })} />
      {typed.ground === '' ? null : <p className="o-lim">{say(counts ? actTexts.counts : actTexts.notCounted)}</p>}
      <p className="o-lim">{say(actTexts.onlyLaw)}</p>
    </ActForm>
  );
}
