/** Everything on one page before it goes: answers, what is given and how, who acts; then the signature. */
import { useState } from 'react';
import type { Draft } from '#contract/view/draft.ts';
import type { FieldView } from '#contract/view/plain.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey } from '#web/ui/call.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useAnswerText } from '#web/ui/form/answer-text.ts';
import { checkHere } from '#web/ui/form/check.ts';
import { useConditions } from '#web/ui/form/conditions.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { common } from '#web/ui/texts.ts';
import type { StepProps } from './apply-page.tsx';
import { dropCopy, type Edit, readCopy, sameEdit } from './draft-copy.ts';
import { StepFoot } from './foot.tsx';
import { questionFor } from './known-group.tsx';
import { type Letter, useOutbox } from './outbox.tsx';
import { fieldOfPointer, missingMaterials, type StepName, stepOfPointer } from './steps.ts';
import { apply } from './texts.ts';

export function ReviewStep(props: StepProps) {
  const { say, language } = useLanguage();
  const { draft, edit, desk } = props;
  const [signed, setSigned] = useState(false);
  const [busy, setBusy] = useState(false);
  const outbox = useOutbox();
  const letter = outbox.letters.find((other) => other.draft === draft.id);
  const holds = useConditions([...draft.situationFields, ...draft.ask], { ...edit.situation, ...edit.answers });
  const ask = draft.ask.filter((field) => holds(field.when) !== false);
  const situation = draft.situationFields.filter((field) => holds(field.when) !== false);

  const send = async () => {
    const wrong = await firstWrong(props, situation, ask, say);
    if (wrong !== undefined) return props.goTo(wrong);
    setBusy(true);
    const saved = await desk.saveNow();
    const posted = await outbox.post({
      draft: draft.id,
      revision: saved?.revision ?? draft.revision,
      saves: saved === undefined ? unsavedOf(draft.id, edit) : [],
      key: freshKey(),
      pressedAt: new Date().toISOString(),
      name: draft.name,
    });
    setBusy(false);
    if (posted.refused === undefined) return navigate(`/receipt/${encodeURIComponent(draft.id)}`, { replace: true });
    props.onErrors(
      Object.fromEntries(posted.refused.problems.map((problem) => [fieldOfPointer(problem.pointer), problem.detail])),
    );
  };
  return props.frame({
    body: (
      <>
        <div className="p-lead">
          <h1>{say(apply.review)}</h1>
          <p>{draft.doneBy === null ? say(apply.reviewWhy) : say(apply.doneBy(dayText(draft.doneBy, language)))}</p>
        </div>
        <div className="y-pad p-stack">
          {letter?.refused === undefined ? null : <Refusal letter={letter.refused} draft={draft} goTo={props.goTo} />}
          <AnswerList
            title={apply.situation}
            fields={situation}
            answers={edit.situation}
            onChange={() => props.goTo('situation')}
          />
          <AnswerList
            title={apply.answers}
            fields={[
              ...ask,
              ...draft.confirm
                .filter((row) => edit.contested.includes(row.field) && !ask.some((field) => field.id === row.field))
                .map((row) => questionFor(row, ask)),
            ]}
            answers={edit.answers}
            known={draft.confirm.filter((row) => !edit.contested.includes(row.field))}
            onChange={() => props.goTo('fill')}
          />
          <GivenList {...props} />
          <section className="y-card">
            <h2 className="t-h3">{say(apply.who)}</h2>
            <ul className="p-parts">
              {draft.parts.map((part) => (
                <li key={part.id}>
                  <b>{say(part.name)}</b>
                  <small className="t-3">{say(part.office)}</small>
                </li>
              ))}
            </ul>
          </section>
          <label className={`y-opt y-opt--c ${signed ? 'is-on' : ''}`}>
            <input className="sr" type="checkbox" checked={signed} onChange={() => setSigned(!signed)} />
            <span>
              {say(apply.sign)} <small className="t-3">{say(apply.signBasis)}</small>
            </span>
          </label>
          <DeleteDraft id={draft.id} />
        </div>
      </>
    ),
    foot: (
      <StepFoot
        onBack={props.onBack}
        primary={say(apply.send)}
        busy={busy}
        why={signed ? undefined : say(apply.sendWhy)}
        onPress={() => void send()}
      />
    ),
  });
}

/** What must be saved before this can be sent: the save under way first, with its own key, then what was typed after it. */
function unsavedOf(id: string, edit: Edit): Letter['saves'] {
  const attempt = readCopy(id)?.attempt;
  if (attempt === undefined) return [{ key: freshKey(), edit }];
  const { revision: _, ...first } = attempt.body;
  const under = { key: attempt.key, edit: first };
  return sameEdit(first, edit) ? [under] : [under, { key: freshKey(), edit }];
}

/** The first step with something missing; the server checks the same again. */
async function firstWrong(
  props: StepProps,
  situation: readonly FieldView[],
  ask: readonly FieldView[],
  say: (text: Text) => string,
): Promise<StepName | undefined> {
  const { draft, edit } = props;
  const told = await checkHere(situation, edit.situation, edit.situation, say);
  const answered = await checkHere(ask, edit.answers, edit.situation, say);
  const missing = missingMaterials(draft, edit);
  props.onErrors({
    ...told,
    ...answered,
    ...Object.fromEntries(missing.map((material) => [material.id, say(apply.missingGiven)])),
  });
  if (Object.keys(told).length > 0) return 'situation';
  if (Object.keys(answered).length > 0) return 'fill';
  return missing.length > 0 ? 'materials' : undefined;
}

function Refusal(props: {
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
                {say(step === 'situation' ? apply.situation : step === 'materials' ? apply.materials : apply.answers)}
              </Button>
            ))}
          </span>
        </Note>
      )}
    </>
  );
}

function AnswerList(props: {
  readonly title: Text;
  readonly fields: readonly FieldView[];
  readonly answers: Readonly<Record<string, unknown>>;
  readonly known?: Draft['confirm'];
  readonly onChange: () => void;
}) {
  const { say } = useLanguage();
  const textOf = useAnswerText();
  if (props.fields.length + (props.known?.length ?? 0) === 0) return null;
  return (
    <section className="y-card">
      <div className="p-known__h">
        <h2>{say(props.title)}</h2>
        <button
          type="button"
          className="y-lnk"
          aria-label={`${say(apply.change)}：${say(props.title)}`}
          onClick={props.onChange}
        >
          {say(apply.change)}
        </button>
      </div>
      <dl>
        {props.fields.map((field) => (
          <div key={field.id} className="p-row">
            <dt>{say(field.label)}</dt>
            <dd>{textOf(field, props.answers[field.id]) || <span className="t-3">{say(apply.empty)}</span>}</dd>
          </div>
        ))}
        {(props.known ?? []).map((row) => (
          <div key={row.field} className="p-row">
            <dt>{say(row.label)}</dt>
            <dd>{row.shown}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function GivenList(props: StepProps) {
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

function DeleteDraft(props: { readonly id: string }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const [key] = useState(freshKey);
  const remove = async () => {
    const answer = await call('draft.delete', { params: { id: props.id }, key });
    if (!answer.ok) return;
    dropCopy(props.id);
    navigate('/', { replace: true });
  };
  return (
    <>
      <Button kind="q" onPress={() => setOpen(true)}>
        {say(apply.delete)}
      </Button>
      <Sheet open={open} title={say(apply.delete)} onClose={() => setOpen(false)}>
        <p className="t-body">{say(apply.deleteAsk)}</p>
        <Button kind="danger" block onPress={() => void remove()}>
          {say(apply.deleteYes)}
        </Button>
        <Button block onPress={() => setOpen(false)}>
          {say(common.cancel)}
        </Button>
      </Sheet>
    </>
  );
}
