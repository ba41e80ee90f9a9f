/** Applying: a draft opened on any device, filled in step by step, saved as it is typed, signed and sent. */
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { Draft } from '#contract/view/draft.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button } from '#web/ui/button.tsx';
import { clockText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { navigate, useAddress } from '#web/ui/router.tsx';
import type { PageProps } from '../app.tsx';
import { shortMandates } from '../mandates/short-texts.ts';
import { Page } from '../shell/page.tsx';
import type { Edit } from './draft-copy.ts';
import { FillStep } from './fill-step.tsx';
import { useOutbox } from './outbox.tsx';
import { SituationStep } from './situation-step.tsx';
import { type StepName, stepsOf } from './steps.ts';
import { apply } from './texts.ts';
import { type DraftDesk, useDraft } from './use-draft.ts';

export type StepProps = {
  readonly draft: Draft;
  readonly edit: Edit;
  readonly desk: DraftDesk;
  /** Sentences by field, from the last check or the server's refusal. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onErrors: (errors: Readonly<Record<string, string>>) => void;
  readonly onNext: () => void;
  readonly onBack: (() => void) | undefined;
  readonly goTo: (step: StepName) => void;
  /** The frame with bar, progress and foot that every step fills. */
  readonly frame: (parts: { readonly body: React.ReactNode; readonly foot: React.ReactNode }) => React.ReactNode;
};

export function ApplyPage(props: PageProps) {
  const { say } = useLanguage();
  const id = props.params['draft'] ?? '';
  const desk = useDraft(id);
  useEffect(readyForOffline, []);
  const sent = useOutbox().letters.find((letter) => letter.draft === id && letter.refused === undefined);
  useEffect(() => {
    if (sent !== undefined) navigate(`/receipt/${encodeURIComponent(id)}`, { replace: true });
  }, [sent, id]);
  if (desk.draft !== undefined && desk.edit !== undefined) return <Steps draft={desk.draft} edit={desk.edit} desk={desk} />;
  return (
    <Page title={say(apply.situation)} back="/">
      <div className="y-pad">
        <h1 className="sr">{say(apply.situation)}</h1>
        {desk.refused === undefined ? <Waiting rows={6} /> : <RefusedNote refused={desk.refused} onRetry={desk.reload} />}
      </div>
    </Page>
  );
}

/** What the person will need on this way is fetched now: the network may be gone when they press send. */
function readyForOffline(): void {
  void import('./receipt-page.tsx').catch(() => undefined);
  void import('#web/ui/form/check-engine.ts').catch(() => undefined);
  void materials().catch(() => undefined);
  void review().catch(() => undefined);
}

/** Later steps come after the first is drawn, before anybody can reach them: then they are there without network too. */
const materials = () => import('./materials-step.tsx');
const review = () => import('./review-step.tsx');
const MaterialsStep = lazy(async () => ({ default: (await materials()).MaterialsStep }));
const ReviewStep = lazy(async () => ({ default: (await review()).ReviewStep }));

function Steps(props: { readonly draft: Draft; readonly edit: Edit; readonly desk: DraftDesk }) {
  const { say } = useLanguage();
  const { draft, desk } = props;
  const { path, query } = useAddress();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const steps = stepsOf(draft);
  const at = Math.max(
    0,
    steps.findIndex((step) => step === query.get('step')),
  );
  const name = steps[at] ?? 'fill';
  const goTo = (step: StepName) => navigate(`${path}?step=${step}`);
  const before = steps[at - 1];
  const after = steps[at + 1];
  const frame: StepProps['frame'] = ({ body, foot }) => (
    <Page
      title={say(draft.name)}
      back={`/matters/${encodeURIComponent(draft.matter)}`}
      barTitle={say(draft.name)}
      tools={<Saved desk={desk} />}
      foot={foot}
    >
      <Progress at={at} of={steps.length} />
      <SaveNotes desk={desk} />
      <ForWhomNote draft={draft} />
      {body}
    </Page>
  );
  const step: StepProps = {
    ...props,
    errors,
    onErrors: setErrors,
    goTo,
    frame,
    onBack: before === undefined ? undefined : () => goTo(before),
    onNext: () => {
      setErrors({});
      if (after !== undefined) goTo(after);
    },
  };
  const later = (page: ReactNode) => <Suspense fallback={frame({ body: <Waiting rows={6} />, foot: null })}>{page}</Suspense>;
  switch (name) {
    case 'situation':
      return <SituationStep {...step} />;
    case 'fill':
      return <FillStep {...step} />;
    case 'materials':
      return later(<MaterialsStep {...step} />);
    case 'review':
      return later(<ReviewStep {...step} />);
  }
}

/** Whose application this is, where the one who types and the applicant are two people. */
function ForWhomNote(props: { readonly draft: Draft }) {
  const { say } = useLanguage();
  const { onBehalfOf, agent } = props.draft;
  if (onBehalfOf === null && agent === null) return null;
  return (
    <div className="y-pad p-gap">
      <Note icon="users">{say(onBehalfOf === null ? shortMandates.draftBy(agent ?? '') : shortMandates.draftFor(onBehalfOf.name))}</Note>
    </div>
  );
}

function Progress(props: { readonly at: number; readonly of: number }) {
  const { say } = useLanguage();
  return (
    <div
      className="p-prog"
      role="progressbar"
      aria-label={say(apply.step(props.at + 1, props.of))}
      aria-valuenow={props.at + 1}
      aria-valuemin={1}
      aria-valuemax={props.of}
    >
      {Array.from({ length: props.of }, (_, step) => (
        <i key={step} className={step <= props.at ? 'on' : ''} />
      ))}
    </div>
  );
}

/** What the bar says about saving. */
function savedText(desk: DraftDesk): Text {
  if (!desk.dirty) return desk.draft === undefined ? apply.saving : apply.saved(clockText(desk.draft.savedAt));
  if (desk.refused?.code === 'no-network') return apply.keptHere;
  return desk.saving ? apply.saving : apply.unsaved;
}

function Saved(props: { readonly desk: DraftDesk }) {
  const { say } = useLanguage();
  return (
    <span className="t-xs t-3 p-saved" role="status">
      {say(savedText(props.desk))}
    </span>
  );
}

function SaveNotes(props: { readonly desk: DraftDesk }) {
  const { say } = useLanguage();
  const { desk } = props;
  if (desk.conflict) {
    return (
      <div className="y-pad p-gap">
        <Note tone="near" role="alert">
          <b>{say(apply.conflict)}</b>
          <p>{say(apply.conflictWhy)}</p>
          <span className="p-btns">
            <Button size="s" onPress={() => desk.settle('mine')}>
              {say(apply.mine)}
            </Button>
            <Button size="s" onPress={() => desk.settle('theirs')}>
              {say(apply.theirs)}
            </Button>
          </span>
        </Note>
      </div>
    );
  }
  // Without network the page says so already, in one sentence.
  if (desk.refused === undefined || (desk.refused.code === 'no-network' && !navigator.onLine)) return null;
  return (
    <div className="y-pad p-gap">
      <RefusedNote refused={desk.refused} onRetry={() => void desk.saveNow()} />
    </div>
  );
}
