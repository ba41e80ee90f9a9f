/** The fields of a resource: facts of the owner's department, found by name, each with its name over there and its code table. */
import { useState } from 'react';
import type { ExchangeForm } from '#contract/view/exchange.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { TextField } from '../law-field.tsx';
import type { Command } from '../use-command.ts';
import type { FieldTyped, ResourceTyped } from './resource-typed.ts';
import { resourceTexts } from './texts.ts';

type Fact = ExchangeForm['facts'][number];
type Props = {
  readonly form: ExchangeForm;
  readonly typed: ResourceTyped;
  readonly command: Command;
  readonly onChange: (typed: ResourceTyped) => void;
};
const MOST_SHOWN = 30;

function Picker(props: { readonly facts: readonly Fact[]; readonly onPick: (fact: Fact) => void }) {
  const { say } = useLanguage();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const found = props.facts.filter(({ id, name }) => `${id} ${name.zh} ${name.en}`.toLowerCase().includes(wanted)).slice(0, MOST_SHOWN);
  return (
    <div>
      <TextField id="find-fact" label={say(resourceTexts.findFact)} optional value={query} onChange={setQuery} />
      {found.length === 0 ? <p className="t-sm t-3">{say(resourceTexts.noFact)}</p> : null}
      <div className="o-pick" role="group" aria-label={say(resourceTexts.addField)}>
        {found.map((fact) => (
          <button key={fact.id} type="button" onClick={() => props.onPick(fact)}>
            {say(fact.name)}
            <span className="code">{fact.id}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function Row(props: {
  readonly field: FieldTyped;
  readonly index: number;
  readonly label: string;
  readonly command: Command;
  readonly onChange: (field: FieldTyped | undefined) => void;
}) {
  const { say } = useLanguage();
  const { field, index, label, command, onChange } = props;
  return (
    <div className="o-fld" role="group" aria-label={label}>
      <p>
        <b>{label}</b>
        <Button size="s" kind="q" label={`${say(resourceTexts.remove)}: ${label}`} onPress={() => onChange(undefined)}>
          {say(resourceTexts.remove)}
        </Button>
      </p>
      <TextField
        id={`field-${index}-name`}
        label={say(resourceTexts.sourceName)}
        value={field.name}
        error={command.errorAt(`/fields/${index}/name`) ?? command.errorAt(`/fields/${index}/fact`)}
        onChange={(name) => onChange({ ...field, name: name.trim() })}
      />
      <TextField
        id={`field-${index}-codes`}
        label={say(resourceTexts.codes)}
        hint={say(resourceTexts.codesHint)}
        optional
        rows={2}
        value={field.codes}
        onChange={(codes) => onChange({ ...field, codes })}
      />
    </div>
  );
}

export function FieldRows({ form, typed, command, onChange }: Props) {
  const { say } = useLanguage();
  const [picking, setPicking] = useState(false);
  const department = form.owners.find(({ id }) => id === typed.owner)?.department;
  const taken = new Set(typed.fields.map(({ fact }) => fact));
  const facts = form.facts.filter(({ id, source }) => source === department && !taken.has(id));
  const nameOf = (fact: string): string => {
    const found = form.facts.find(({ id }) => id === fact);
    return found === undefined ? fact : say(found.name);
  };
  const put = (index: number, field: FieldTyped | undefined): void =>
    onChange({ ...typed, fields: typed.fields.flatMap((each, at) => (at === index ? (field ?? []) : each)) });
  const error = command.errorAt('/fields');
  return (
    <section className="o-change" aria-label={say(resourceTexts.fieldTable)}>
      <h2>{say(resourceTexts.fieldTable)}</h2>
      {typed.fields.map((field, index) => (
        <Row
          key={field.fact}
          field={field}
          index={index}
          label={nameOf(field.fact)}
          command={command}
          onChange={(next) => put(index, next)}
        />
      ))}
      {error === undefined ? null : (
        <p className="y-field__e" role="alert">
          <Icon name="xc" />
          {error}
        </p>
      )}
      {picking && department !== undefined ? (
        <Picker facts={facts} onPick={({ id }) => onChange({ ...typed, fields: [...typed.fields, { fact: id, name: '', codes: '' }] })} />
      ) : (
        <Button size="s" onPress={() => setPicking(true)} {...(department === undefined ? { why: say(resourceTexts.ownerFirst) } : {})}>
          {say(resourceTexts.addField)}
        </Button>
      )}
    </section>
  );
}
