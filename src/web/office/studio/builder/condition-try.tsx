/** Sample answers to the questions of a condition, and whether it then holds. */
import { useState } from 'react';
import type { Field } from '#domain/catalogue/item.ts';
import { evaluate, type Answers, type Condition } from '#domain/rule/rule-book.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { common } from '#web/ui/texts.ts';
import { fill } from '../../shell/words.ts';
import { plainIn } from '../field/place.ts';
import { verdictTexts } from './condition-words.ts';
import { Line, Select } from './form-parts.tsx';
import { builderTexts } from './texts.ts';

/** One sample answer: as the person would give it. */
export function SampleAnswer(props: { readonly field: Field; readonly value: unknown; readonly onChange: (value: unknown) => void }) {
  const { say } = useLanguage();
  const { field, value, onChange } = props;
  const label = say(field.label);
  const empty = say(builderTexts.choose);
  if (field.type === 'yes-no') {
    const options = [
      { id: 'yes', label: say(common.yes) },
      { id: 'no', label: say(common.no) },
    ];
    const chosen = value === true ? 'yes' : value === false ? 'no' : '';
    return (
      <Select
        label={label}
        value={chosen}
        options={options}
        empty={empty}
        onChange={(id) => onChange(id === '' ? undefined : id === 'yes')}
      />
    );
  }
  if (field.type === 'choice') {
    const options = (field.options ?? []).map((option) => ({ id: option.value, label: say(option.label) }));
    return (
      <Select
        label={label}
        value={typeof value === 'string' ? value : ''}
        options={options}
        empty={empty}
        onChange={(id) => onChange(id === '' ? undefined : id)}
      />
    );
  }
  const isNumber = field.type === 'number' || field.type === 'division';
  const change = (typed: string): void => {
    if (typed === '') onChange(undefined);
    else onChange(isNumber && !Number.isNaN(Number(typed)) ? Number(typed) : typed);
  };
  const type = isNumber ? 'number' : field.type === 'date' ? 'date' : 'text';
  return <Line label={label} type={type} value={plainIn(value)} onChange={change} />;
}

export function ConditionTry(props: { readonly condition: Condition; readonly fields: readonly Field[] }) {
  const { say } = useLanguage();
  const [answers, setAnswers] = useState<Answers>({});
  const { condition, fields } = props;
  const asked = fields.filter(({ id }) => condition.references.includes(id));
  const verdict = evaluate(condition, answers);
  const words = verdict.ok
    ? say(verdict.value ? verdictTexts.yes : verdictTexts.no)
    : verdict.refusal.code === 'answer-missing'
      ? say(verdictTexts.unknown)
      : say(fill(verdictTexts.failed, verdict.refusal.values ?? {}));
  const light = verdict.ok ? (verdict.value ? 'ok' : 'stop') : verdict.refusal.code === 'answer-missing' ? 'wait' : 'late';
  return (
    <details>
      <summary>{say(builderTexts.tryOut)}</summary>
      <div className="o-cond__try">
        {asked.map((field) => (
          <SampleAnswer
            key={field.id}
            field={field}
            value={answers[field.id]}
            onChange={(value) => setAnswers({ ...answers, [field.id]: value })}
          />
        ))}
      </div>
      <p aria-live="polite">
        <Light light={light}>{words}</Light>
      </p>
    </details>
  );
}
