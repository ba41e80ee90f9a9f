/** Which measures a pilot is to move, which way, and by how much in their own unit. */
import type { PilotChoices } from '#contract/view/pilot.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import type { MeasureDraft } from './proposal-draft.ts';
import { proposalTexts as texts } from './proposal-texts.ts';
import { unitWords } from './unit-words.ts';

type Props = {
  readonly choices: PilotChoices['measures'];
  readonly rows: readonly MeasureDraft[];
  readonly onRows: (rows: readonly MeasureDraft[]) => void;
  readonly errorAt: (pointer: string) => string | undefined;
};

export function MeasureRows(props: Props) {
  const { say } = useLanguage();
  const { rows, onRows } = props;
  const change = (index: number, part: Partial<MeasureDraft>): void =>
    onRows(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <fieldset className="y-field y-set o-prop__m">
      <legend className="y-field__l">{say(texts.measures)}</legend>
      {rows.map((row, index) => (
        <Row
          // A row has no name of its own before a measure is chosen.
          key={`${index} ${rows.length}`}
          {...props}
          row={row}
          index={index}
          onChange={(part) => change(index, part)}
        />
      ))}
      <Button size="s" onPress={() => onRows([...rows, { measure: '', direction: 'down', size: '' }])}>
        {say(texts.more)}
      </Button>
    </fieldset>
  );
}

function Row(
  props: Props & { readonly row: MeasureDraft; readonly index: number; readonly onChange: (part: Partial<MeasureDraft>) => void },
) {
  const { say } = useLanguage();
  const { row, index, onChange, choices, errorAt } = props;
  const unit = say(unitWords(choices.find(({ id }) => id === row.measure)?.unit ?? '')).trim();
  return (
    <div className="o-prop__row">
      <Field
        id={`prop-m${index}`}
        label={say(texts.measure)}
        error={errorAt(`/measures/${index}/measure`) ?? (index === 0 ? errorAt('/measures') : undefined)}
      >
        {(control) => (
          <InputBox>
            <select
              {...control}
              value={row.measure}
              onChange={(event) => {
                const found = choices.find(({ id }) => id === event.target.value);
                onChange({ measure: event.target.value, ...(found === undefined ? {} : { direction: found.direction }) });
              }}
            >
              <option value="">{say(texts.choose)}</option>
              {choices.map(({ id, name }) => (
                <option key={id} value={id}>
                  {say(name)}
                </option>
              ))}
            </select>
          </InputBox>
        )}
      </Field>
      <Field id={`prop-d${index}`} label={say(texts.direction)}>
        {(control) => (
          <InputBox>
            <select
              {...control}
              value={row.direction}
              onChange={(event) => onChange({ direction: event.target.value === 'up' ? 'up' : 'down' })}
            >
              <option value="down">{say(texts.down)}</option>
              <option value="up">{say(texts.up)}</option>
            </select>
          </InputBox>
        )}
      </Field>
      <Field
        id={`prop-s${index}`}
        label={`${say(texts.size)}${unit === '' ? '' : ` (${unit})`}`}
        error={errorAt(`/measures/${index}/size`)}
      >
        {(control) => (
          <InputBox>
            <input
              {...control}
              inputMode="decimal"
              maxLength={8}
              value={row.size}
              onChange={(event) => onChange({ size: event.target.value })}
            />
          </InputBox>
        )}
      </Field>
      {props.rows.length < 2 ? null : (
        <Button size="s" onPress={() => props.onRows(props.rows.filter((_, at) => at !== index))}>
          {say(texts.less)}
        </Button>
      )}
    </div>
  );
}
