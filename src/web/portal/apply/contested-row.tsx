/** A contested value in its place: the old one struck, the new one typed, what speaks for it photographed, and what happens next. */
import { useEffect, useRef } from 'react';
import type { Answers } from '#web/ui/form/answer.ts';
import { Question } from '#web/ui/form/question.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import type { Edit } from './draft-copy.ts';
import { FileWay } from './material-way.tsx';
import { sourceTexts } from './source-texts.ts';
import { evidenceKey, type Row, shortLabel } from './steps.ts';
import { apply } from './texts.ts';
import { useShown } from './use-shown.ts';

export type Contest = {
  readonly answers: Answers;
  readonly evidence: Edit['evidence'];
  readonly errors: Readonly<Record<string, string>>;
  readonly onContest: (field: string, on: boolean) => void;
  readonly onAnswer: (field: string, answer: unknown) => void;
  readonly onEvidence: (field: string, file: Edit['evidence'][string] | undefined) => void;
};

/** A press that opens something takes the keyboard along to it; a form that is opened anew stays where it begins. */
const useFocusWithin = (pressed: boolean) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pressed) place.current?.querySelector<HTMLElement>('input,select,textarea')?.focus();
  }, [pressed]);
  return place;
};

export function ContestedRow(props: Contest & { readonly row: Row; readonly pressed: boolean }) {
  const { say } = useLanguage();
  const place = useFocusWithin(props.pressed);
  const { row } = props;
  const source = say(row.source);
  const shown = useShown();
  return (
    <div className="p-row p-row--bad" ref={place}>
      <dt>
        {say(shortLabel(row))} <s className="p-old">{shown(row)}</s>
      </dt>
      <dd>
        <Question
          field={{ ...row.question, required: true }}
          answer={props.answers[row.field]}
          error={props.errors[row.field]}
          onAnswer={(answer) => props.onAnswer(row.field, answer)}
        />
        {row.resource === null || row.question.suggested === true ? null : <Evidence {...props} />}
        {row.question.suggested === true ? null : <Checked source={source} />}
        <button type="button" className="y-lnk" onClick={() => props.onContest(row.field, false)}>
          {say(row.question.suggested === true ? apply.asSuggested : apply.right)}
        </button>
      </dd>
    </div>
  );
}

/** What happens next to a value that is said to be wrong. */
function Checked(props: { readonly source: string }) {
  const { say } = useLanguage();
  return (
    <p>
      <Icon name="flag" />
      <span>
        {say(sourceTexts.holds(props.source))}
        <b>{say(sourceTexts.fiveDays)}</b>
        {say(sourceTexts.answers)}
      </span>
    </p>
  );
}

function Evidence(props: Contest & { readonly row: Row }) {
  const { say } = useLanguage();
  const { row } = props;
  const given = props.evidence[row.field];
  // The last check is not run again at each upload: a file that is there is no longer missing.
  const error = given === undefined ? props.errors[evidenceKey(row.field)] : undefined;
  return (
    <fieldset className="y-set p-proof" aria-invalid={error === undefined ? undefined : true}>
      <legend className="y-field__l">{say(sourceTexts.evidence)}</legend>
      <FileWay
        name={`${say(sourceTexts.evidence)}：${say(row.label)}`}
        hint={say(sourceTexts.evidenceWhy(say(row.label)))}
        given={given === undefined ? undefined : { by: 'file', ...given }}
        onGive={(file) => props.onEvidence(row.field, file?.by === 'file' ? { file: file.file, sha256: file.sha256 } : undefined)}
      />
      <span aria-live="polite">
        {error === undefined ? null : (
          <span className="y-field__e">
            <Icon name="xc" />
            {error}
          </span>
        )}
      </span>
    </fieldset>
  );
}
