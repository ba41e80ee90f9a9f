/** What else is missing or wrong, line by line: each names a paper of the list or an answer; papers that may not be asked for are shown and cannot be chosen. */
import type { CaseView, PartView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { labelled } from '../shell/words.ts';
import type { MissingLine } from './outcome.ts';
import { counterTexts } from './texts.ts';
import { lineProblem } from './wrong-line.ts';

type Props = {
  readonly parts: readonly PartView[];
  readonly answers: CaseView['answers'];
  readonly lines: readonly MissingLine[];
  readonly onChange: (lines: readonly MissingLine[]) => void;
};

const targetOf = ({ material, field }: MissingLine): string =>
  material !== undefined ? `m:${material}` : field !== undefined ? `f:${field}` : '';

const lineFor = (target: string, what: string): MissingLine => {
  const id = target.slice(2);
  if (target.startsWith('m:')) return { material: id, what };
  return target.startsWith('f:') ? { field: id, what } : { what };
};

const byId = (parts: readonly PartView[]): readonly PartView['materials'][number][] => [
  ...new Map(parts.flatMap(({ materials }) => materials.map((material) => [material.id, material] as const))).values(),
];

/** Papers still owed stand in the notice already; here they are named that were given and are wrong. */
function Targets(props: Pick<Props, 'parts' | 'answers'>) {
  const { say } = useLanguage();
  const materials = byId(props.parts);
  const given = materials.filter(({ heldBy, given: way }) => heldBy === null && way !== null);
  const held = materials.filter(({ heldBy }) => heldBy !== null);
  return (
    <>
      <option value="">{say(counterTexts.otherWrong)}</option>
      <optgroup label={say(counterTexts.answersGiven)}>
        {props.answers.map(({ field, label }) => (
          <option key={field} value={`f:${field}`}>
            {say(label)}
          </option>
        ))}
      </optgroup>
      {given.length === 0 ? null : (
        <optgroup label={say(counterTexts.papersGiven)}>
          {given.map(({ id, name }) => (
            <option key={id} value={`m:${id}`}>
              {say(name)}
            </option>
          ))}
        </optgroup>
      )}
      {held.length === 0 ? null : (
        <optgroup label={say(counterTexts.notToAsk)}>
          {held.map(({ id, name, heldBy }) => (
            <option key={id} value={`m:${id}`} disabled>
              {say(labelled(name, heldBy ?? name))}
            </option>
          ))}
        </optgroup>
      )}
    </>
  );
}

function Line(
  props: Omit<Props, 'lines' | 'onChange'> & {
    readonly at: number;
    readonly line: MissingLine;
    readonly onLine: (line: MissingLine | undefined) => void;
  },
) {
  const { say } = useLanguage();
  const { at, line, onLine } = props;
  const problem = lineProblem(line);
  return (
    <li className="o-wrong">
      <label>
        <span className="sr">{say(counterTexts.whichWrong(at + 1))}</span>
        <select className="o-select" value={targetOf(line)} onChange={(event) => onLine(lineFor(event.target.value, line.what))}>
          <Targets parts={props.parts} answers={props.answers} />
        </select>
      </label>
      <Button size="s" kind="q" label={say(counterTexts.removeLine(at + 1))} onPress={() => onLine(undefined)}>
        <Icon name="x" />
      </Button>
      <Field
        id={at === 0 ? 'also-missing' : `also-missing-${at}`}
        label={<span className="sr">{say(counterTexts.whatWrong(at + 1))}</span>}
        error={line.what === '' || problem === undefined ? undefined : say(problem)}
      >
        {(control) => (
          <InputBox>
            <input
              {...control}
              maxLength={500}
              value={line.what}
              placeholder={say(counterTexts.whatWrongHint)}
              onChange={(event) => onLine(lineFor(targetOf(line), event.target.value))}
            />
          </InputBox>
        )}
      </Field>
    </li>
  );
}

export function WrongLines(props: Props) {
  const { say } = useLanguage();
  const { lines, onChange } = props;
  return (
    <div className="o-wrongs">
      <p className="y-field__l">{say(counterTexts.alsoMissing)}</p>
      <ul>
        {lines.map((line, at) => (
          <Line
            key={at}
            {...props}
            at={at}
            line={line}
            onLine={(changed) => onChange(lines.flatMap((each, index) => (index === at ? (changed ?? []) : each)))}
          />
        ))}
      </ul>
      <Button size="s" onPress={() => onChange([...lines, { what: '' }])}>
        <Icon name="plus" />
        {say(counterTexts.addLine)}
      </Button>
    </div>
  );
}
