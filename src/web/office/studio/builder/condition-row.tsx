/** One line of a condition: a question, how it is compared, with what. */
import type { Field } from '#domain/catalogue/item.ts';
import { valuesWanted, type Comparison, type ConditionRow, type RowValue } from '#domain/rule/condition-rows.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { comparisonsFor, freshRow, typeOf, withComparison } from './condition-state.ts';
import { comparisonTexts, dateTexts } from './condition-words.ts';
import { Line, Select, Tick } from './form-parts.tsx';
import { studioTexts } from '../texts.ts';
import { builderTexts } from './texts.ts';

const numberFrom = (typed: string): RowValue => (/^-?\d{1,15}(\.\d{1,6})?$/.test(typed) ? Number(typed) : '');

function Values(props: { readonly field: Field; readonly row: ConditionRow; readonly onChange: (values: readonly RowValue[]) => void }) {
  const { say } = useLanguage();
  const { field, row, onChange } = props;
  const wanted = valuesWanted(row.comparison);
  if (wanted === 'none') return <span />;
  const options = (field.options ?? []).map(({ value, label }) => ({ id: value, label: say(label) }));
  if (wanted === 'some') {
    const toggle = (id: string, on: boolean): void => onChange(on ? [...row.values, id] : row.values.filter((value) => value !== id));
    return (
      <div className="o-cond__vals" role="group" aria-label={say(builderTexts.value)}>
        {options.map(({ id, label }) => (
          <Tick key={id} label={label} checked={row.values.includes(id)} onChange={(on) => toggle(id, on)} />
        ))}
      </div>
    );
  }
  const [value = ''] = row.values;
  const label = say(builderTexts.value);
  if (field.type === 'choice') {
    return (
      <Select
        quiet
        label={label}
        value={String(value)}
        options={options}
        empty={say(builderTexts.choose)}
        onChange={(id) => onChange(id === '' ? [] : [id])}
      />
    );
  }
  const type = typeOf(field);
  if (type === 'number' || type === 'integer') return <NumberValue label={label} value={value} onChange={onChange} />;
  return (
    <Line
      quiet
      label={label}
      type={type === 'date' ? 'date' : 'text'}
      value={String(value)}
      onChange={(typed) => onChange(typed === '' ? [] : [typed])}
    />
  );
}

/** What is not a number yet (a minus, a point) stays in the box and counts as nothing. */
function NumberValue(props: {
  readonly label: string;
  readonly value: RowValue;
  readonly onChange: (values: readonly RowValue[]) => void;
}) {
  return (
    <Line
      quiet
      type="number"
      label={props.label}
      value={String(props.value)}
      onChange={(typed) => {
        const number = numberFrom(typed);
        props.onChange(typed === '' ? [] : [number === '' ? typed.replace(/[^\d.-]/g, '') : number]);
      }}
    />
  );
}

export function ConditionLine(props: {
  readonly fields: readonly Field[];
  readonly row: ConditionRow;
  readonly onChange: (row: ConditionRow | undefined) => void;
}) {
  const { say } = useLanguage();
  const { fields, row, onChange } = props;
  const field = fields.find(({ id }) => id === row.question);
  const ask = (id: string): void => {
    const next = fields.find((each) => each.id === id);
    if (next !== undefined) onChange(freshRow(next));
  };
  const words = (comparison: Comparison): string =>
    say((field?.type === 'date' ? dateTexts[comparison] : undefined) ?? comparisonTexts[comparison]);
  return (
    <div className="o-cond__r">
      <Select
        quiet
        label={say(builderTexts.question)}
        value={row.question}
        options={fields.map(({ id, label }) => ({ id, label: say(label) }))}
        onChange={ask}
      />
      {field === undefined ? null : (
        <Select
          quiet
          label={say(builderTexts.comparison)}
          value={row.comparison}
          options={comparisonsFor(field).map((id) => ({ id, label: words(id) }))}
          onChange={(comparison) => onChange(withComparison(row, comparison as Comparison))}
        />
      )}
      {field === undefined ? null : <Values field={field} row={row} onChange={(values) => onChange({ ...row, values })} />}
      <button
        type="button"
        className="y-icbtn"
        aria-label={say(studioTexts.remove(field === undefined ? row.question : say(field.label)))}
        onClick={() => onChange(undefined)}
      >
        <Icon name="x" />
      </button>
    </div>
  );
}
