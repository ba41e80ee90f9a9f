/** Right of the desk: what the officer may do on the part now, with the reason where they may not yet. */
import type { CaseAct } from '#contract/case-act-names.ts';
import type { CaseView, PartView } from '#contract/view/case.ts';
import type { Guide } from '#contract/view/guide.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { labelled, type Words } from '../shell/words.ts';
import { becauseWords } from './because.ts';
import { decisionChecks } from './decision-checks.ts';
import { DecisionForm } from './decision-form.tsx';
import { OwnSystemNote } from './own-system-note.tsx';
import { HandsBox } from './handling/hands-box.tsx';
import { AnnouncedBox } from './outcome/announced-box.tsx';
import { ExtensionBox } from './outcome/extension-box.tsx';
import { ProposalBox } from './outcome/proposal-box.tsx';
import { outcomeTexts } from './outcome/texts.ts';
import { OpinionForm } from './opinion-form.tsx';
import { OtherActs } from './other-acts.tsx';
import { StopBox } from './stop-box.tsx';
import { actNames, actTexts } from './texts.ts';
import { QuestionPanel } from './question-panel.tsx';
import type { Acting } from './use-act.ts';

type Props = {
  readonly view: CaseView;
  readonly part: PartView;
  readonly guide: Guide | undefined;
  readonly acting: Acting;
};

/** Told to who does not see the column change. */
const doneWords = (act: CaseAct): Words => {
  const name = act === 'begin-review' ? actTexts.beginReview : actNames[act];
  return name === undefined ? actTexts.done : labelled(name, actTexts.done);
};

function Checks(props: Pick<Props, 'view' | 'part'>) {
  const { say } = useLanguage();
  const { today } = useOffice();
  return (
    <section className="o-box">
      <h2>{say(actTexts.checks)}</h2>
      <ul className="o-checks">
        {decisionChecks(props.view, props.part, today).map((check) => (
          <li key={check.words.zh} className={check.ok ? undefined : 'is-warn'}>
            <Icon name={check.ok ? 'check' : 'alert'} />
            {say(check.words)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function BeginReview(props: Props) {
  const { say } = useLanguage();
  const act = props.view.allowed.find((one) => one.act === 'begin-review' && one.part === props.part.id);
  if (act === undefined) return null;
  const why = act.because === null ? {} : { why: say(becauseWords(act.because)) };
  return (
    <Button
      kind="p"
      block
      busy={props.acting.busy}
      {...why}
      onPress={() => void props.acting.perform('begin-review', { part: props.part.id })}
    >
      {say(actTexts.beginReview)}
    </Button>
  );
}

export function ActColumn(props: Props) {
  const { say } = useLanguage();
  const { view, part, acting } = props;
  const mine = view.allowed.some((one) => one.part === part.id);
  const decidable = part.kind === 'item' && (part.state === 'accepted' || part.state === 'reviewing') && part.full;
  return (
    <>
      <p role="status" className="sr">
        {acting.done === undefined ? '' : say(doneWords(acting.done))}
      </p>
      {acting.refused === undefined ? null : (
        <div className="o-refused">
          <RefusedNote refused={acting.refused} />
          {acting.refused.status === 409 ? <p className="o-lim">{say(actTexts.reloaded)}</p> : null}
        </div>
      )}
      <OwnSystemNote part={part} />
      {part.stops.map((stop) => (
        <StopBox key={stop.id} view={view} part={part} stop={stop} acting={acting} />
      ))}
      <ProposalBox view={view} part={part} acting={acting} />
      <ExtensionBox view={view} part={part} acting={acting} />
      <AnnouncedBox part={part} />
      {part.returned === null ? null : <Note tone="near">{`${say(outcomeTexts.cameBack)}：${part.returned.reason}`}</Note>}
      <HandsBox view={view} part={part} acting={acting} />
      <QuestionPanel view={view} part={part} />
      {mine && decidable ? <Checks view={view} part={part} /> : null}
      <BeginReview {...props} />
      {part.kind === 'opinion' ? <OpinionForm view={view} part={part} acting={acting} /> : null}
      {mine && part.state === 'reviewing' && part.proposal === null ? (
        <DecisionForm view={view} part={part} guide={props.guide} acting={acting} />
      ) : null}
      <OtherActs {...props} />
      {mine ? null : <Note>{say(actTexts.none)}</Note>}
    </>
  );
}
