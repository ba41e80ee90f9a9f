/** What an outcome needs in writing: the day for what is missing, reasons with articles, the right office. */
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import type { BasisView } from '#contract/view/plain.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { ArticlePicker } from '../act/article-picker.tsx';
import { plusDays } from '../shell/day.ts';
import { useOffice } from '../shell/session-context.tsx';
import { listed, listOf } from '../shell/words.ts';
import type { Outcome } from './outcome.ts';
import type { Edit } from './outcome-panel.tsx';
import type { PartReception } from './reception.ts';
import { counterTexts } from './texts.ts';
import { WrongLines } from './wrong-lines.tsx';

type Props = {
  readonly receptions: readonly PartReception[];
  readonly onEdit: Edit;
  readonly known: readonly BasisView[];
  /** What was answered, to name the one that is wrong. */
  readonly answers: CaseView['answers'];
  readonly today: string;
};
type Group = { readonly outcome: Outcome; readonly rows: readonly PartReception[] };

/** Parts with the same outcome are written about once. */
const groupsOf = (receptions: readonly PartReception[]): readonly Group[] => {
  const groups = new Map<Outcome, PartReception[]>();
  for (const one of receptions)
    if (one.draft.outcome !== undefined) groups.set(one.draft.outcome, [...(groups.get(one.draft.outcome) ?? []), one]);
  return [...groups].map(([outcome, rows]) => ({ outcome, rows }));
};

function Until(props: { readonly group: Group; readonly first: PartReception; readonly onEdit: Edit; readonly today: string }) {
  const { say } = useLanguage();
  const ids = props.group.rows.map((one) => one.part.id);
  const missing = [...new Set(props.group.rows.flatMap((one) => one.missing.map((line) => line.what)))];
  return (
    <>
      {missing.length === 0 ? null : (
        <p className="t-xs">
          <span className="t-3">{say(counterTexts.missingNow)} </span>
          {say(listed(missing))}
        </p>
      )}
      <Field id={`until-${props.group.outcome}`} label={say(counterTexts.until)}>
        {(control) => (
          <InputBox>
            <input
              {...control}
              type="date"
              min={plusDays(props.today, 1)}
              value={props.first.draft.until}
              onChange={(event) => props.onEdit(ids, { until: event.target.value })}
            />
          </InputBox>
        )}
      </Field>
    </>
  );
}

function Lines(props: { readonly id: string; readonly label: string; readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <Field id={props.id} label={props.label}>
      {(control) => (
        <InputBox>
          <textarea {...control} rows={3} maxLength={2000} value={props.value} onChange={(event) => props.onChange(event.target.value)} />
        </InputBox>
      )}
    </Field>
  );
}

/** The right office is named from the directory, with its telephone; one the directory does not know is written out. */
function RightOffice(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { say } = useLanguage();
  const { session } = useOffice();
  const offices = useReply('office.list', {}).value?.rows ?? [];
  const own = session.post?.office.division;
  const near = [...offices].sort((a, b) => Number(b.division === own) - Number(a.division === own));
  const known = offices.some((office) => office.name.zh === props.value);
  const [elsewhere, setElsewhere] = useState(props.value !== '' && !known);
  return (
    <>
      <Field id="right-office" label={say(counterTexts.rightOffice)}>
        {(control) => (
          <InputBox>
            <select
              {...control}
              value={elsewhere ? 'elsewhere' : props.value}
              onChange={(event) => {
                setElsewhere(event.target.value === 'elsewhere');
                props.onChange(event.target.value === 'elsewhere' ? '' : event.target.value);
              }}
            >
              <option value="">{say(counterTexts.choose)}</option>
              {near.map((office) => (
                <option key={office.id} value={office.name.zh}>
                  {say(office.name)}
                </option>
              ))}
              <option value="elsewhere">{say(counterTexts.otherOffice)}</option>
            </select>
          </InputBox>
        )}
      </Field>
      {elsewhere ? (
        <Field id="right-office-name" label={say(counterTexts.otherOfficeName)}>
          {(control) => (
            <InputBox>
              <input {...control} maxLength={100} value={props.value} onChange={(event) => props.onChange(event.target.value)} />
            </InputBox>
          )}
        </Field>
      ) : null}
    </>
  );
}

function Details(props: Props & { readonly group: Group }): ReactNode {
  const { say } = useLanguage();
  const { group, onEdit } = props;
  const ids = group.rows.map((one) => one.part.id);
  const first = group.rows[0];
  if (first === undefined) return null;
  const { draft } = first;
  const reasons = (
    <Lines
      id={`reasons-${group.outcome}`}
      label={say(counterTexts.reasons)}
      value={draft.reasons}
      onChange={(value) => onEdit(ids, { reasons: value })}
    />
  );
  switch (group.outcome) {
    case 'accept':
      return null;
    case 'accept-with-gaps':
      return <Until group={group} first={first} onEdit={onEdit} today={props.today} />;
    case 'supplement':
      return (
        <>
          <Until group={group} first={first} onEdit={onEdit} today={props.today} />
          <WrongLines
            parts={group.rows.map((one) => one.part)}
            answers={props.answers}
            lines={draft.missing}
            onChange={(missing) => onEdit(ids, { missing })}
          />
        </>
      );
    case 'not-accepted':
      return (
        <>
          {reasons}
          <ArticlePicker known={props.known} value={draft.articles} onChange={(articles) => onEdit(ids, { articles })} />
          <p className="t-xs t-3">{say(counterTexts.remedies)}</p>
        </>
      );
    case 'not-needed':
      return reasons;
    case 'wrong-office':
      return <RightOffice value={draft.rightOffice} onChange={(rightOffice) => onEdit(ids, { rightOffice })} />;
  }
}

export function OutcomeDetails(props: Props) {
  const { say } = useLanguage();
  const groups = groupsOf(props.receptions).filter((group) => group.outcome !== 'accept');
  return groups.map((group) => (
    <fieldset key={group.outcome} className="o-details">
      <legend className="t-xs t-3">{say(listOf(group.rows.map((one) => one.part.name)))}</legend>
      <Details {...props} group={group} />
    </fieldset>
  ));
}
