/** Everything on one page before it goes: answers, what is given and how, who acts; then the signature. */
import { useMemo, useState } from 'react';
import type { Draft } from '#contract/view/draft.ts';
import type { FieldView } from '#contract/view/plain.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { dayText } from '#web/ui/date-text.ts';
import { checkHere } from '#web/ui/form/check.ts';
import { useConditions } from '#web/ui/form/conditions.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Link, navigate } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { common } from '#web/ui/texts.ts';
import { shortMandates } from '../mandates/short-texts.ts';
import { shell } from '../shell/texts.ts';
import type { StepProps } from './apply-page.tsx';
import { dropCopy, type Edit, readCopy, sameEdit } from './draft-copy.ts';
import { StepFoot } from './foot.tsx';
import { answersOf, questionsOf, situationOf } from './answers-known.ts';
import { sourceTexts } from './source-texts.ts';
import { type Letter, useOutbox } from './outbox.tsx';
import { isUsed, partiesToSend, placeOf, typedOf } from './parties.ts';
import { checkParties, useSlots } from './party-slots.ts';
import { AnswerList, GivenList, PartyList, Refusal } from './review-lists.tsx';
import { evidenceKey, hasSituationPage, missingEvidence, missingMaterials, type StepName } from './steps.ts';
import { apply } from './texts.ts';

export function ReviewStep(props: StepProps) {
  const { say, language } = useLanguage();
  const { draft, edit, desk } = props;
  const [signed, setSigned] = useState(false);
  const [busy, setBusy] = useState(false);
  const outbox = useOutbox();
  const slots = useSlots(draft);
  const typed = edit.parties;
  const letter = outbox.letters.find((other) => other.draft === draft.id);
  const fields = useMemo(() => questionsOf(draft), [draft]);
  const answers = answersOf(draft, edit);
  const holds = useConditions(fields, { ...situationOf(draft, edit), ...answers });
  const contested = draft.confirm.filter((row) => edit.contested.includes(row.field));
  const own = draft.later.filter((field) => edit.answers[field.id] !== undefined);
  const ask = [...draft.ask, ...own].filter((field) => holds(field.when) !== false);
  const situation = draft.situationFields.filter((field) => holds(field.when) !== false);

  const send = async () => {
    const wrong = await firstWrong(props, situation, ask, await checkParties(slots, typed, say), say);
    if (wrong !== undefined) return props.goTo(wrong);
    setBusy(true);
    const saved = await desk.saveNow();
    const posted = await outbox.post(letterOf(draft, edit, saved, partiesToSend(slots, typed, answers)));
    setBusy(false);
    if (posted.refused === undefined) return navigate(`/receipt/${encodeURIComponent(draft.id)}`, { replace: true });
    const sent = slots.filter((slot) => isUsed(slot, typedOf(slot, typed, answers)));
    props.onErrors(Object.fromEntries(posted.refused.problems.map((problem) => [placeOf(problem.pointer, sent), problem.detail])));
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
            title={apply.yourSituation}
            fields={situation}
            answers={edit.situation}
            contested={contested}
            onChange={() => props.goTo(hasSituationPage(draft) ? 'situation' : 'fill')}
          />
          <AnswerList
            title={apply.answers}
            fields={ask}
            answers={edit.answers}
            known={draft.confirm.filter((row) => !edit.contested.includes(row.field))}
            contested={contested}
            later={draft.later.filter((field) => edit.answers[field.id] === undefined)}
            onChange={() => props.goTo('fill')}
          />
          <PartyList slots={slots} typed={typed} />
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
              {say(draft.onBehalfOf === null ? apply.sign : shortMandates.signFor(draft.onBehalfOf.name))}{' '}
              <small className="t-3">{say(draft.onBehalfOf === null ? apply.signBasis : shortMandates.signForBasis)}</small>
            </span>
          </label>
          {draft.onBehalfOf === null ? (
            <Link className="y-lnk" to={`/handover?draft=${encodeURIComponent(draft.id)}`}>
              {say(shell.toWindow)}
            </Link>
          ) : null}
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

/** The letter of this press: its time and key stay the same however often it is sent. */
const letterOf = (draft: Draft, edit: Edit, saved: Draft | undefined, parties: Letter['parties']): Letter => ({
  draft: draft.id,
  revision: saved?.revision ?? draft.revision,
  saves: saved === undefined ? unsavedOf(draft.id, edit) : [],
  parties,
  key: freshKey(),
  pressedAt: new Date().toISOString(),
  name: draft.name,
});

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
  parties: Readonly<Record<string, string>>,
  say: (text: Text) => string,
): Promise<StepName | undefined> {
  const { draft, edit } = props;
  const told = await checkHere(situation, edit.situation, situationOf(draft, edit), say);
  const answered = await checkHere(ask, edit.answers, situationOf(draft, edit), say);
  const missing = missingMaterials(draft, edit);
  const proofs = missingEvidence(draft, edit);
  props.onErrors({
    ...told,
    ...answered,
    ...parties,
    ...Object.fromEntries(proofs.map((row) => [evidenceKey(row.field), say(sourceTexts.evidenceMissing)])),
    ...Object.fromEntries(missing.map((material) => [material.id, say(apply.missingGiven)])),
  });
  if (Object.keys(told).length > 0) return hasSituationPage(draft) ? 'situation' : 'fill';
  if (Object.keys({ ...answered, ...parties }).length + proofs.length > 0) return 'fill';
  return missing.length > 0 ? 'materials' : undefined;
}

function DeleteDraft(props: { readonly id: string }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const [key] = useState(freshKey);
  const [refused, setRefused] = useState<Refused>();
  const remove = async () => {
    const answer = await call('draft.delete', { params: { id: props.id }, key });
    if (!answer.ok) return setRefused(answer.refused);
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
        {refused === undefined ? null : <RefusedNote refused={refused} />}
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
