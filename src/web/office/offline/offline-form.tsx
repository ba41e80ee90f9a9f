/** The form of a window without a line: the document, the matters, the questions that are left, the papers, and one press. */
import { useEffect, useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { useConditions } from '#web/ui/form/conditions.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Asked, Others } from '../intake/form-blocks.tsx';
import { focusFirstWrong, Line } from '../intake/person-form.tsx';
import { typedAfter, type TypedAct } from '../intake/typed.ts';
import { useOffice } from '../shell/session-context.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { typingErrors } from './check-typing.ts';
import { IdentityForm } from './identity-form.tsx';
import { MatterChoice } from './matter-choice.tsx';
import { PaperRows } from './paper-rows.tsx';
import { offlineTexts } from './texts.ts';
import { answersOf, applicationOf, offlineForm, type OfflineForm as Form, type Typing } from './typing.ts';
import { useGuides } from './use-guides.ts';
import type { OfflineApplication } from '#contract/view/offline.ts';

type Props = {
  readonly typing: Typing;
  readonly change: (more: (before: Typing) => Typing) => void;
  readonly busy: boolean;
  /** What stands beside the press. */
  readonly action: string;
  readonly refused?: string | undefined;
  readonly onTake: (application: OfflineApplication) => void;
  readonly onClear?: () => void;
};

function Foot(props: Props & { readonly errors: Readonly<Record<string, string>>; readonly onPress: () => void }) {
  const { say } = useLanguage();
  const { typing, change, errors } = props;
  const wrong = Object.keys(errors).length > 0;
  return (
    <>
      <Line
        id="offline-visit"
        label={say(offlineTexts.visit)}
        longest={200}
        value={typing.typed.reception.visit}
        error={errors['visit']}
        onChange={(visit) =>
          change((one) => ({ ...one, typed: typedAfter(one.typed, { kind: 'reception', act: { kind: 'visit', visit } }) }))
        }
      />
      <div className="o-offcheck">
        <input
          id="offline-complete"
          type="checkbox"
          checked={typing.complete}
          aria-describedby="offline-complete-hint"
          onChange={(event) => {
            const { checked } = event.currentTarget;
            change((one) => ({ ...one, complete: checked }));
          }}
        />
        <label htmlFor="offline-complete">{say(offlineTexts.complete)}</label>
        <span id="offline-complete-hint" className="t-xs t-3">
          {say(offlineTexts.completeHint)}
        </span>
      </div>
      <div className="o-offgo">
        {wrong || props.refused !== undefined ? (
          <p className="o-late t-sm" role="alert">
            {props.refused ?? errors['matters'] ?? say(offlineTexts.firstWrong)}
          </p>
        ) : null}
        {props.onClear === undefined ? null : <Button onPress={props.onClear}>{say(offlineTexts.clear)}</Button>}
        <Button kind="p" busy={props.busy} onPress={props.onPress}>
          {props.action}
          <kbd className="y-kbd" aria-hidden="true">
            F9
          </kbd>
        </Button>
      </div>
    </>
  );
}

function Questions(props: {
  readonly form: Form;
  readonly typing: Typing;
  readonly tell: (act: TypedAct) => void;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { say } = useLanguage();
  const { typed } = props.typing;
  const fields = [...props.form.form.situation, ...props.form.form.ask.filter(({ required }) => required)];
  // What registers usually say: it may be told, and is checked later where it is not.
  const rest = props.form.form.ask.filter(({ required }) => !required);
  return (
    <>
      <Asked
        title={say(offlineTexts.ask(fields.length))}
        fields={fields}
        typed={typed}
        errors={props.errors}
        idPrefix="offline"
        tell={props.tell}
      />
      {rest.length === 0 ? null : (
        <details className="o-known" open={rest.some(({ id }) => props.errors[id] !== undefined) || undefined}>
          <summary>{say(offlineTexts.rest(rest.length))}</summary>
          <Asked
            title={say(offlineTexts.later)}
            fields={rest}
            typed={typed}
            errors={props.errors}
            idPrefix="offline-rest"
            tell={props.tell}
          />
        </details>
      )}
      <Others places={props.form.places} typed={typed} errors={props.errors} tell={props.tell} />
    </>
  );
}

/** Somebody who stands here is asked first about here: the hall's own division is the first answer to "where". */
function useOwnDivision({ form }: Form, { typed }: Typing, change: Props['change'], division: number): void {
  const open = form.situation.find(({ id, type }) => type === 'division' && typed.answers[id] === undefined)?.id;
  useEffect(() => {
    if (open === undefined) return;
    change((one) => ({ ...one, typed: typedAfter(one.typed, { kind: 'answer', field: open, value: String(division) }) }));
  }, [open, division, change]);
}

export function OfflineForm(props: Props) {
  const { say } = useLanguage();
  const { session, today } = useOffice();
  const { typing, change } = props;
  const { typed } = typing;
  const division = session.division?.code ?? 0;
  const rows = useReply('matter.list', { query: { division } }).value?.rows ?? [];
  const { guides, missing } = useGuides(typed.matters, division);
  const answers = answersOf(guides, typing);
  const holds = useConditions(
    guides.flatMap(({ questions }) => questions),
    answers,
  );
  const form = offlineForm(guides, typing, holds);
  useOwnDivision(form, typing, change, division);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const tell = (act: TypedAct): void => change((one) => ({ ...one, typed: typedAfter(one.typed, act) }));
  const press = async (): Promise<void> => {
    // The guides are still being read: what they ask is not known yet.
    if (guides.length + missing.length < typed.matters.length) return;
    const found = missing.length > 0 ? { matters: say(offlineTexts.noMatters) } : await typingErrors(typing, form, today, say);
    setErrors(found);
    if (Object.keys(found).length > 0) focusFirstWrong('.o-offform');
    else props.onTake(applicationOf(guides, typing, form));
  };
  useKeys({ F9: () => void press() });
  return (
    <div className="o-offform">
      <IdentityForm person={typing.person} errors={errors} onChange={(person) => change((one) => ({ ...one, person }))} />
      <MatterChoice
        rows={rows}
        chosen={typed.matters}
        onToggle={(matter) => tell(typed.matters.includes(matter) ? { kind: 'remove', matter } : { kind: 'add', matter })}
      />
      {missing.map((matter) => (
        <Note key={matter} tone="near">
          {say(offlineTexts.guideNone(say(rows.find(({ id }) => id === matter)?.name ?? { zh: matter, en: matter })))}
        </Note>
      ))}
      {guides.length === 0 ? null : <Questions form={form} typing={typing} tell={tell} errors={errors} />}
      <PaperRows
        materials={form.materials}
        typing={typing}
        onGive={(material, given, scan) =>
          change((one) => {
            const { [material]: _gone, ...rest } = one.given;
            return {
              ...one,
              given: given === undefined ? rest : { ...rest, [material]: given },
              scans: scan === undefined ? one.scans : [...one.scans, scan],
            };
          })
        }
      />
      {guides.length === 0 ? null : <Foot {...props} errors={errors} onPress={() => void press()} />}
    </div>
  );
}
