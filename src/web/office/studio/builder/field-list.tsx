/** A list of questions: one line each with who answers it, opened to be changed, ordered by keyboard, added from the dictionary. */
import { useState } from 'react';
import type { FactRow } from '#contract/view/composer.ts';
import type { Field } from '#domain/catalogue/item.ts';
import type { RoleSpec } from '#domain/catalogue/matter.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { idOf } from '../field/place.ts';
import { FactPicker } from './fact-picker.tsx';
import { answererText, fieldAbout, findFact, isHeld } from './fact-words.ts';
import { FieldForm } from './field-form.tsx';
import { OrderButtons } from './order-buttons.tsx';
import { builderTexts } from './texts.ts';

export type FieldListProps = {
  /** `fields` or `situation`: also the pointer's beginning. */
  readonly name: string;
  readonly fields: readonly Field[];
  readonly facts: readonly FactRow[];
  readonly roles: readonly RoleSpec[];
  readonly scope: readonly Field[];
  readonly problemAt: (pointer: string) => string | undefined;
  /** Said under the question's line. */
  readonly noteOf?: (field: Field) => string | undefined;
  readonly onChange: (fields: readonly Field[]) => void;
};

function FieldLine(
  props: FieldListProps & { readonly field: Field; readonly at: number; readonly open: boolean; readonly onOpen: () => void },
) {
  const { say } = useLanguage();
  const { name, fields, field, at, facts, onChange, noteOf, problemAt } = props;
  const fact = findFact(facts, field.fact);
  const pointer = `/${name}/${at}`;
  const problem = problemAt(pointer);
  const note = noteOf?.(field);
  const marks = [
    ...(field.required ? [] : [say(builderTexts.optionalShort)]),
    ...(field.when === undefined ? [] : [say(builderTexts.when)]),
  ];
  return (
    <li className={problem === undefined ? undefined : 'is-wrong'}>
      <div className="o-bdr">
        <Icon
          name={fact !== undefined && isHeld(fact) ? 'shield' : 'user'}
          className={fact !== undefined && isHeld(fact) ? 't-ac' : 't-3'}
        />
        <button type="button" id={idOf(pointer)} className="o-bdr__n" aria-expanded={props.open} onClick={props.onOpen}>
          {say(field.label)} {marks.length === 0 ? null : <span className="t-xs t-3">{marks.join(' · ')}</span>}
          <small>{fact === undefined ? say(builderTexts.unbound) : say(answererText(field, fact))}</small>
          {note === undefined ? null : <small>{note}</small>}
        </button>
        <OrderButtons id={name} list={fields} at={at} name={say(field.label)} onChange={onChange} />
      </div>
      {problem === undefined ? null : <p className="o-bdwhy is-late">{problem}</p>}
      {props.open ? (
        <FieldForm
          {...props}
          id={`${name}-${field.id}`}
          problemAt={(part) => problemAt(`${pointer}/${part}`)}
          onChange={(next) => onChange(fields.with(at, next))}
        />
      ) : null}
    </li>
  );
}

export function FieldList(props: FieldListProps) {
  const { say } = useLanguage();
  const { fields, facts, onChange } = props;
  const [open, setOpen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const add = (fact: FactRow): void => {
    const field = fieldAbout(fact, new Set([...fields, ...props.scope].map(({ id }) => id)));
    onChange([...fields, field]);
    setOpen(field.id);
    setAdding(false);
  };
  return (
    <>
      {fields.length === 0 ? <p className="t-sm t-3">{say(builderTexts.noFields)}</p> : null}
      <ol className="o-bdl">
        {fields.map((field, at) => (
          <FieldLine
            key={field.id}
            {...props}
            field={field}
            at={at}
            open={open === field.id}
            onOpen={() => setOpen(open === field.id ? undefined : field.id)}
          />
        ))}
      </ol>
      <span>
        <Button size="s" expanded={adding} onPress={() => setAdding(!adding)}>
          <Icon name="plus" />
          {say(builderTexts.addField)}
        </Button>
      </span>
      {adding ? <FactPicker facts={facts} onPick={add} /> : null}
    </>
  );
}
