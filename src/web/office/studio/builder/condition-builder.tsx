/** A condition built from rows (question, comparison, value; all of or any of, one level of groups), said in words and tried out. */
import './builder.css';
import { useState } from 'react';
import type { Field } from '#domain/catalogue/item.ts';
import { isGroup, otherJoin, type ConditionRow, type ConditionRows, type Join, type RowGroup } from '#domain/rule/condition-rows.ts';
import { explain } from '#domain/rule/explain.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { ConditionLine } from './condition-row.tsx';
import { freshRow, isFinished, noRows, readCondition, replaced, usable, writtenOf, type Read } from './condition-state.ts';
import { ConditionTry } from './condition-try.tsx';
import { labelsOf, ruleRefusalText } from './condition-words.ts';
import { Line } from './form-parts.tsx';
import { builderTexts } from './texts.ts';

export type ConditionBuilderProps = {
  readonly id: string;
  readonly label?: string;
  /** CEL; undefined: always. */
  readonly value: string | undefined;
  /** The questions a condition here may speak of. */
  readonly fields: readonly Field[];
  readonly onChange: (cel: string | undefined) => void;
  /** The sentence of a finding at this place. */
  readonly problem?: string | undefined;
};

/** What is being typed; `from` is the text it was read from, so that a change from elsewhere is seen. */
type Typed = { readonly from: string | undefined; readonly rows: ConditionRows | undefined };

function JoinChoice(props: { readonly join: Join; readonly onChange: (join: Join) => void }) {
  const { say } = useLanguage();
  return (
    <div className="y-seg" role="group" aria-label={say(builderTexts.join)}>
      {(['all', 'any'] as const).map((join) => (
        <button key={join} type="button" aria-pressed={props.join === join} onClick={() => props.onChange(join)}>
          {say(join === 'all' ? builderTexts.joinAll : builderTexts.joinAny)}
        </button>
      ))}
    </div>
  );
}

function Group(props: {
  readonly group: RowGroup;
  readonly fields: readonly Field[];
  readonly onChange: (group: RowGroup | undefined) => void;
}) {
  const { say } = useLanguage();
  const { group, fields, onChange } = props;
  const [first] = fields;
  const put = (rows: readonly ConditionRow[]): void => onChange(rows.length === 0 ? undefined : { ...group, rows });
  return (
    <div className="o-cond__g" role="group" aria-label={say(group.join === 'all' ? builderTexts.joinAll : builderTexts.joinAny)}>
      <p className="t-xs t-3">{say(group.join === 'all' ? builderTexts.joinAll : builderTexts.joinAny)}</p>
      {group.rows.map((row, at) => (
        // Rows have no name of their own; their place is what tells them apart.
        <ConditionLine key={at} fields={fields} row={row} onChange={(next) => put(replaced(group.rows, at, next))} />
      ))}
      <span>
        <Button size="s" kind="q" onPress={() => (first === undefined ? undefined : put([...group.rows, freshRow(first)]))}>
          {say(builderTexts.addRow)}
        </Button>
      </span>
    </div>
  );
}

/** With the join the groups turn as well: a group always joins the other way. */
const joinedBy = (rows: ConditionRows, join: Join): ConditionRows => ({
  join,
  entries: rows.entries.map((entry) => (isGroup(entry) ? { ...entry, join: otherJoin(join) } : entry)),
});

function Rows(props: {
  readonly rows: ConditionRows;
  readonly fields: readonly Field[];
  readonly onChange: (rows: ConditionRows) => void;
}) {
  const { say } = useLanguage();
  const { rows, fields, onChange } = props;
  const [first] = fields;
  const put = (entries: ConditionRows['entries']): void => onChange({ ...rows, entries });
  const add = (entry: ConditionRow | RowGroup): void => put([...rows.entries, entry]);
  return (
    <>
      {rows.entries.length > 1 ? <JoinChoice join={rows.join} onChange={(join) => onChange(joinedBy(rows, join))} /> : null}
      {rows.entries.map((entry, at) =>
        isGroup(entry) ? (
          <Group key={at} group={entry} fields={fields} onChange={(next) => put(replaced(rows.entries, at, next))} />
        ) : (
          <ConditionLine key={at} fields={fields} row={entry} onChange={(next) => put(replaced(rows.entries, at, next))} />
        ),
      )}
      {first === undefined ? null : (
        <div className="o-bd__acts">
          <Button size="s" onPress={() => add(freshRow(first))}>
            <Icon name="plus" />
            {say(builderTexts.addRow)}
          </Button>
          {rows.entries.length === 0 ? null : (
            <Button size="s" kind="q" onPress={() => add({ join: otherJoin(rows.join), rows: [freshRow(first)] })}>
              {say(builderTexts.addGroup)}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function Sentence(props: { readonly read: Read; readonly finished: boolean; readonly fields: readonly Field[] }) {
  const { say } = useLanguage();
  const { read, fields } = props;
  if (read.refusal !== undefined)
    return <p className="o-cond__say is-late">{say(ruleRefusalText(read.refusal.code, read.refusal.values))}</p>;
  if (!props.finished) return <p className="o-cond__say t-3">{say(builderTexts.incomplete)}</p>;
  if (read.condition === undefined) return <p className="o-cond__say t-3">{say(builderTexts.always)}</p>;
  const words = explain(read.condition, labelsOf(fields));
  return <p className="o-cond__say">{say(builderTexts.onlyIf(words.zh, words.en))}</p>;
}

export function ConditionBuilder(props: ConditionBuilderProps) {
  const { say } = useLanguage();
  const { value, onChange } = props;
  const fields = usable(props.fields);
  const read = readCondition(value, props.fields);
  const [typed, setTyped] = useState<Typed>({ from: value, rows: read.rows });
  const [asText, setAsText] = useState(read.rows === undefined);
  // A value from elsewhere (undo, another's save) replaces what was half typed here.
  const current = typed.from === value ? typed : { from: value, rows: read.rows };
  const rows = current.rows ?? read.rows;
  const change = (next: ConditionRows): void => {
    const finished = isFinished(next);
    const cel = finished ? writtenOf(next, props.fields) : value;
    setTyped({ from: cel, rows: next });
    if (finished) onChange(cel);
  };
  const showsText = asText || rows === undefined;
  return (
    <div className="o-cond" role="group" aria-labelledby={`${props.id}-l`} id={props.id}>
      <div className="o-bd__h">
        <b id={`${props.id}-l`} className="t-xs">
          {props.label ?? say(builderTexts.condition)}
        </b>
        {rows === undefined ? null : (
          <Button size="s" kind="q" onPress={() => setAsText(!showsText)}>
            {say(showsText ? builderTexts.asRows : builderTexts.asText)}
          </Button>
        )}
      </div>
      {showsText ? (
        <Line
          rows={2}
          label={say(builderTexts.celLabel)}
          hint={say(rows === undefined && read.refusal === undefined ? builderTexts.textOnly : builderTexts.celHint)}
          optional
          value={value ?? ''}
          onChange={(text) => {
            setTyped({ from: text === '' ? undefined : text, rows: undefined });
            onChange(text === '' ? undefined : text);
          }}
        />
      ) : fields.length === 0 ? (
        <p className="t-sm t-3">{say(builderTexts.noQuestions)}</p>
      ) : (
        <Rows rows={rows ?? noRows} fields={fields} onChange={change} />
      )}
      <Sentence read={read} finished={showsText || isFinished(rows ?? noRows)} fields={props.fields} />
      {props.problem === undefined ? null : (
        <p className="y-field__e">
          <Icon name="xc" />
          {props.problem}
        </p>
      )}
      {read.condition === undefined ? null : <ConditionTry condition={read.condition} fields={props.fields} />}
    </div>
  );
}
