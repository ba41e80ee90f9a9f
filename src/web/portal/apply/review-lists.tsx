/** The cards of the review page: what was answered, what is given and how, who takes part, and what a refusal asks to change. */
import type { Draft } from '#contract/view/draft.ts';
import type { FieldView } from '#contract/view/plain.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button } from '#web/ui/button.tsx';
import { useAnswerText } from '#web/ui/form/answer-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import type { StepProps } from './apply-page.tsx';
import { isUsed, type PartiesTyped, type Slot } from './parties.ts';
import { useAge } from './known-group.tsx';
import { useShown } from './use-shown.ts';
import { sourceTexts } from './source-texts.ts';
import { rowClass, type StepName, stepOfPointer } from './steps.ts';
import { apply } from './texts.ts';

export function Refusal(props: {
  readonly letter: Parameters<typeof RefusedNote>[0]['refused'];
  readonly draft: Draft;
  readonly goTo: (step: StepName) => void;
}) {
  const { say } = useLanguage();
  const steps = [...new Set(props.letter.problems.map((problem) => stepOfPointer(problem.pointer, props.draft)))];
  return (
    <>
      <RefusedNote refused={props.letter} />
      {steps.length === 0 ? null : (
        <Note tone="near">
          <span className="p-btns">
            {steps.map((step) => (
              <Button key={step} size="s" onPress={() => props.goTo(step)}>
                {say(apply.change)} ·{' '}
                {say(step === 'situation' ? apply.yourSituation : step === 'materials' ? apply.materials : apply.answers)}
              </Button>
            ))}
          </span>
        </Note>
      )}
    </>
  );
}

export function AnswerList(props: {
  readonly title: Text;
  readonly fields: readonly FieldView[];
  readonly answers: Readonly<Record<string, unknown>>;
  readonly known?: Draft['confirm'];
  readonly contested?: Draft['confirm'];
  /** Left to a source that is silent. */
  readonly later?: readonly FieldView[];
  readonly onChange: () => void;
}) {
  const { say } = useLanguage();
  const textOf = useAnswerText();
  const shown = useShown();
  const age = useAge();
  const contested = new Map((props.contested ?? []).map((row) => [row.field, row]));
  if (props.fields.length + (props.known?.length ?? 0) === 0) return null;
  return (
    <section className="y-card">
      <div className="p-known__h">
        <h2>{say(props.title)}</h2>
        <button type="button" className="y-lnk" aria-label={`${say(apply.change)}：${say(props.title)}`} onClick={props.onChange}>
          {say(apply.change)}
        </button>
      </div>
      <dl>
        {props.fields.map((field) => (
          <div key={field.id} className={rowClass(field.label)}>
            <dt>{say(field.label)}</dt>
            <dd>
              <span>
                {textOf(field, props.answers[field.id]) || <span className="t-3">{say(apply.empty)}</span>}
                <From text={contestedText(contested.get(field.id), say)} near />
              </span>
            </dd>
          </div>
        ))}
        {(props.known ?? []).map((row) => (
          <div key={row.field} className={rowClass(row.label)}>
            <dt>{say(row.label)}</dt>
            <dd>
              <span>
                {shown(row)}
                <From text={say(apply.fetched(say(row.source), age(row.at)))} />
              </span>
            </dd>
          </div>
        ))}
        {(props.later ?? []).map((field) => (
          <div key={field.id} className={rowClass(field.label)}>
            <dt>{say(field.label)}</dt>
            <dd>
              <span className="t-3">{say(sourceTexts.laterOnReview)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const contestedText = (row: Draft['confirm'][number] | undefined, say: (text: Text) => string): string | undefined =>
  row === undefined || row.question.suggested === true ? undefined : say(sourceTexts.contestedOnReview(say(row.source)));

/** Under a value: who said it, or who will check it. */
function From(props: { readonly text: string | undefined; readonly near?: boolean }) {
  return props.text === undefined ? null : <small className={`p-from ${props.near === true ? 'p-from--near' : ''}`}>{props.text}</small>;
}

export function GivenList(props: StepProps) {
  const { say } = useLanguage();
  const { draft, edit } = props;
  if (draft.bring.length === 0) return null;
  return (
    <section className="y-card">
      <div className="p-known__h">
        <h2>{say(apply.given)}</h2>
        <button
          type="button"
          className="y-lnk"
          aria-label={`${say(apply.change)}：${say(apply.given)}`}
          onClick={() => props.goTo('materials')}
        >
          {say(apply.change)}
        </button>
      </div>
      <dl>
        {draft.bring.map((material) => {
          const given = edit.given[material.id];
          return (
            <div key={material.id} className="p-row">
              <dt>{say(material.name)}</dt>
              <dd>
                {given === undefined ? (
                  <span className="t-3">{say(material.need === 'required' ? apply.notGiven : apply.later)}</span>
                ) : (
                  say(apply.givenBy[given.by])
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

export function PartyList(props: { readonly slots: readonly Slot[]; readonly typed: PartiesTyped }) {
  const { say } = useLanguage();
  const used = props.slots.filter((slot) => !slot.inForm && isUsed(slot, props.typed[slot.id]));
  if (used.length === 0) return null;
  return (
    <section className="y-card">
      <h2 className="t-h3">{say(apply.parties)}</h2>
      <dl>
        {used.map((slot) => (
          <div key={slot.id} className="p-row">
            <dt>{say(slot.role.name)}</dt>
            <dd>
              {props.typed[slot.id]?.name ?? ''} <span className="code t-3">{props.typed[slot.id]?.identifier ?? ''}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
