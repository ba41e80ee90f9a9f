/** One question opened: how it is asked, which fact answers it, when it appears, what an answer may be. */
import { useState } from 'react';
import type { FactRow } from '#contract/view/composer.ts';
import { factOf } from '#domain/catalogue/fact-name.ts';
import type { Field } from '#domain/catalogue/item.ts';
import type { RoleSpec } from '#domain/catalogue/matter.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { ConditionBuilder } from './condition-builder.tsx';
import { noText, textOrNone, withMember } from './doc-parts.ts';
import { FactPicker } from './fact-picker.tsx';
import { answererText, boundTo, findFact } from './fact-words.ts';
import { BothLines, Line, Select, Tick } from './form-parts.tsx';
import { builderTexts } from './texts.ts';

export type FieldFormProps = {
  readonly id: string;
  readonly field: Field;
  readonly facts: readonly FactRow[];
  readonly roles: readonly RoleSpec[];
  /** Questions that a condition here may name. */
  readonly scope: readonly Field[];
  readonly problemAt: (part: string) => string | undefined;
  readonly onChange: (field: Field) => void;
};

function FactOf({ field, facts, roles, onChange }: FieldFormProps) {
  const { say } = useLanguage();
  const [picking, setPicking] = useState(field.fact === undefined);
  const role = field.fact === undefined ? undefined : factOf(field.fact).role;
  const fact = findFact(facts, field.fact);
  const known = [
    ...new Set([...roles.filter(({ kind }) => kind !== 'agent').map(({ id }) => String(id)), ...(role === undefined ? [] : [role])]),
  ];
  return (
    <>
      <div className="o-bd__h">
        <span className="t-sm">
          {say(builderTexts.fact)}：<b>{fact === undefined ? (field.fact ?? '—') : say(fact.name)}</b>{' '}
          <span className="t-3">{fact === undefined ? say(builderTexts.unbound) : say(answererText(field, fact))}</span>
        </span>
        <Button size="s" kind="q" expanded={picking} onPress={() => setPicking(!picking)}>
          {say(builderTexts.changeFact)}
        </Button>
      </div>
      {picking ? (
        <FactPicker
          facts={facts}
          onPick={(picked) => {
            onChange(boundTo(field, picked, role));
            setPicking(false);
          }}
        />
      ) : null}
      {fact === undefined || known.length === 0 ? null : (
        <Select
          label={say(builderTexts.ofRole)}
          value={role ?? ''}
          empty={say(builderTexts.lead)}
          options={known.map((id) => ({ id, label: say(roles.find((each) => each.id === id)?.name ?? { zh: id, en: id }) }))}
          onChange={(id) => onChange(boundTo(field, fact, id === '' ? undefined : id))}
        />
      )}
    </>
  );
}

const numberOr = (typed: string): number | undefined => (/^-?\d{1,12}(\.\d{1,4})?$/.test(typed) ? Number(typed) : undefined);

function Bounds({ field, problemAt, onChange }: FieldFormProps) {
  const { say } = useLanguage();
  const number = (name: 'min' | 'max' | 'length', label: string) => (
    <Line
      type="number"
      optional
      label={label}
      value={field[name] === undefined ? '' : String(field[name])}
      error={problemAt(name)}
      onChange={(typed) => onChange(withMember(field, name, numberOr(typed)))}
    />
  );
  if (field.type === 'number') {
    const unit = (
      <BothLines
        label={say(builderTexts.unit)}
        optional
        value={field.unit ?? noText}
        onChange={(text) => onChange(withMember(field, 'unit', textOrNone(text)))}
      />
    );
    return (
      <>
        <div className="o-bd__three">
          {number('min', say(builderTexts.least))}
          {number('max', say(builderTexts.most))}
        </div>
        {unit}
      </>
    );
  }
  if (field.type !== 'text' && field.type !== 'address') return null;
  return (
    <div className="o-bd__two">
      {number('length', say(builderTexts.longest))}
      {field.type === 'address' ? null : (
        <Line
          optional
          label={say(builderTexts.pattern)}
          longest={200}
          value={field.pattern ?? ''}
          error={problemAt('pattern')}
          onChange={(typed) => onChange(withMember(field, 'pattern', typed === '' ? undefined : typed))}
        />
      )}
    </div>
  );
}

/** A question that is never asked cannot be required; one that only the person can answer is neither known nor suggested. */
function Flags({ field, facts, onChange }: FieldFormProps) {
  const { say } = useLanguage();
  const declared = findFact(facts, field.fact)?.declared !== false;
  return (
    <div className="o-bdf">
      <Tick
        label={say(builderTexts.required)}
        checked={field.required}
        onChange={(required) => onChange({ ...(required ? withMember(field, 'ifKnown', undefined) : field), required })}
      />
      {declared ? null : (
        <>
          <Tick
            label={say(builderTexts.ifKnown)}
            checked={field.ifKnown === true}
            onChange={(on) => onChange(withMember(on ? { ...field, required: false } : field, 'ifKnown', on ? true : undefined))}
          />
          <Tick
            label={say(builderTexts.suggested)}
            checked={field.suggested === true}
            onChange={(on) => onChange(withMember(field, 'suggested', on ? true : undefined))}
          />
        </>
      )}
    </div>
  );
}

export function FieldForm(props: FieldFormProps) {
  const { say } = useLanguage();
  const { field, onChange, scope, problemAt } = props;
  return (
    <div className="o-bdo">
      <BothLines label={say(builderTexts.label)} value={field.label} onChange={(label) => onChange({ ...field, label })} />
      <BothLines
        label={say(builderTexts.hint)}
        optional
        value={field.hint ?? noText}
        onChange={(hint) => onChange(withMember(field, 'hint', textOrNone(hint)))}
      />
      <FactOf {...props} />
      <Flags {...props} />
      {field.options === undefined ? null : (
        <p className="t-sm t-2">
          {say(builderTexts.options)}：{field.options.map(({ label }) => say(label)).join(' / ')}
        </p>
      )}
      <Bounds {...props} />
      <ConditionBuilder
        id={`${props.id}-when`}
        value={field.when}
        fields={scope.filter(({ id }) => id !== field.id)}
        problem={problemAt('when')}
        onChange={(when) => onChange(withMember(field, 'when', when))}
      />
    </div>
  );
}
