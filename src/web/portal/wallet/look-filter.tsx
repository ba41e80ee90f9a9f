/** What of the ledger is shown: by department, by case, by days. */
import type { LookList } from '#contract/view/look.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { ownTitle } from '../home/days-left.ts';
import { ledger } from './ledger-texts.ts';

export type Filter = { readonly office?: string; readonly case?: string; readonly from?: string; readonly to?: string };

export const isFiltered = (filter: Filter): boolean => Object.values(filter).some((value) => value !== undefined && value !== '');

export function LookFilter(props: {
  readonly filter: Filter;
  readonly facets: Pick<LookList, 'offices' | 'cases'>;
  readonly onChange: (filter: Filter) => void;
}) {
  const { say } = useLanguage();
  const { filter, facets, onChange } = props;
  const { office = '', case: number = '', from = '', to = '' } = filter;
  return (
    <details className="p-filter">
      <summary>
        <Icon name="filter" />
        {say(isFiltered(filter) ? ledger.filtered : ledger.filter)}
        <Icon name="down" />
      </summary>
      <div className="p-filter__b">
        <Choice
          id="look-office"
          label={say(ledger.office)}
          value={office}
          options={facets.offices.map(({ id, name }) => [id, say(name)])}
          onChange={(value) => onChange({ ...filter, office: value })}
        />
        <Choice
          id="look-case"
          label={say(ledger.case)}
          value={number}
          options={facets.cases.map((each) => [each.number, ownTitle(say(each.title))])}
          onChange={(value) => onChange({ ...filter, case: value })}
        />
        <DayBox id="look-from" label={say(ledger.from)} value={from} onChange={(value) => onChange({ ...filter, from: value })} />
        <DayBox id="look-to" label={say(ledger.to)} value={to} onChange={(value) => onChange({ ...filter, to: value })} />
        {isFiltered(filter) ? (
          <Button size="s" onPress={() => onChange({})}>
            {say(ledger.clear)}
          </Button>
        ) : null}
      </div>
    </details>
  );
}

type BoxProps = { readonly id: string; readonly label: string; readonly value: string; readonly onChange: (value: string) => void };

function Choice(props: BoxProps & { readonly options: readonly (readonly [string, string])[] }) {
  const { say } = useLanguage();
  return (
    <Field id={props.id} label={props.label}>
      {({ 'aria-required': _required, ...control }) => (
        <InputBox>
          <select {...control} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
            <option value="">{say(ledger.all)}</option>
            {props.options.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </InputBox>
      )}
    </Field>
  );
}

function DayBox(props: BoxProps) {
  return (
    <Field id={props.id} label={props.label}>
      {({ 'aria-required': _required, ...control }) => (
        <InputBox>
          <input {...control} type="date" value={props.value} onChange={(event) => props.onChange(event.target.value)} />
        </InputBox>
      )}
    </Field>
  );
}
