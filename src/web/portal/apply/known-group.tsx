/** One group of known values under the chip of their source; each row can be contested in place, old value struck, new value typed. */
import type { KnownRow } from '#contract/view/draft.ts';
import type { FieldView } from '#contract/view/plain.ts';
import { dayOf, dayText } from '#web/ui/date-text.ts';
import type { Answers } from '#web/ui/form/answer.ts';
import { Question } from '#web/ui/form/question.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';
import { useNow } from '../shell/session.tsx';
import type { Group } from './steps.ts';
import { apply } from './texts.ts';

type GroupProps = {
  readonly id: string;
  readonly group: Group;
  /** Full questions the server sends for contested fields; others are asked by the kind of their value. */
  readonly fields: readonly FieldView[];
  readonly answers: Answers;
  readonly contested: readonly string[];
  readonly confirmed: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly onConfirm: () => void;
  readonly onContest: (field: string, on: boolean) => void;
  readonly onAnswer: (field: string, answer: unknown) => void;
};

/** The question for a contested value, as near to its kind as the value tells. */
export const questionFor = (row: KnownRow, fields: readonly FieldView[]): FieldView =>
  fields.find((field) => field.id === row.field) ?? {
    id: row.field,
    type: typeof row.value === 'boolean' ? 'yes-no' : typeof row.value === 'number' ? 'number' : 'text',
    label: row.label,
    required: true,
  };

export function KnownGroup(props: GroupProps) {
  const { say, language } = useLanguage();
  const now = useNow();
  const [first] = props.group.rows;
  if (first === undefined) return null;
  const contested = props.group.rows.filter((row) => props.contested.includes(row.field)).length;
  const when = dayOf(first.at) === dayOf(now) ? say(common.today) : dayText(first.at, language, now);
  return (
    <section className="y-card p-known">
      <div className="p-known__h">
        <h2>{say(first.group)}</h2>
        <span className="y-prov">
          <Icon name="shield" />
          {say(apply.fetched(say(first.source), when))}
        </span>
      </div>
      <dl>
        {props.group.rows.map((row) =>
          props.contested.includes(row.field) ? (
            <ContestedRow key={row.field} row={row} {...props} />
          ) : (
            <Row key={row.field} row={row} onContest={props.onContest} />
          ),
        )}
      </dl>
      <button type="button" id={props.id} className="p-ok" aria-pressed={props.confirmed} onClick={props.onConfirm}>
        <Icon name={props.confirmed ? 'checkf' : 'checkc'} />
        {say(props.confirmed ? apply.confirmed : contested > 0 ? apply.restRight : apply.allRight(props.group.rows.length))}
      </button>
    </section>
  );
}

function Row(props: { readonly row: KnownRow; readonly onContest: GroupProps['onContest'] }) {
  const { say } = useLanguage();
  const { row } = props;
  return (
    <div className="p-row">
      <dt>{say(row.label)}</dt>
      <dd>
        <span>{row.shown}</span>
        <button type="button" aria-label={say(apply.wrongLabel(say(row.label)))} onClick={() => props.onContest(row.field, true)}>
          {say(apply.wrong)}
        </button>
      </dd>
    </div>
  );
}

function ContestedRow(props: GroupProps & { readonly row: KnownRow }) {
  const { say } = useLanguage();
  const { row } = props;
  return (
    <div className="p-row p-row--bad">
      <dt>
        {say(row.label)} <s className="p-old">{row.shown}</s>
      </dt>
      <dd>
        <Question
          field={questionFor(row, props.fields)}
          answer={props.answers[row.field]}
          error={props.errors[row.field]}
          onAnswer={(answer) => props.onAnswer(row.field, answer)}
        />
        <p>
          <Icon name="flag" />
          <span>{say(apply.yours(say(row.source)))}</span>
        </p>
        <button type="button" className="y-lnk" onClick={() => props.onContest(row.field, false)}>
          {say(apply.right)}
        </button>
      </dd>
    </div>
  );
}
