/** An open stop: ground, article, from and planned end, its notice, and the button that lets the clock run again. */
import type { CaseView, PartView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { linkOf } from '#web/ui/call.ts';
import { dayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { common, termText } from '#web/ui/texts.ts';
import { useOffice } from '../shell/session-context.tsx';
import { becauseWords } from './because.ts';
import { Lines } from './controls.tsx';
import { actTexts } from './texts.ts';
import type { Acting } from './use-act.ts';
import { useReason } from './use-reason.ts';

type Stop = PartView['stops'][number];

/** The newest notice of a stop among the case's papers. */
const noticeOf = (view: CaseView) => view.papers.findLast((paper) => paper.kind.includes('stop'));

export function StopBox(props: { readonly view: CaseView; readonly part: PartView; readonly stop: Stop; readonly acting: Acting }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { stop, view, part, acting } = props;
  const { box, ...note } = useReason();
  const resume = view.allowed.find((one) => one.act === 'resume' && one.part === part.id);
  const notice = noticeOf(view);
  const why = resume?.because === null || resume === undefined ? undefined : say(becauseWords(resume.because));
  return (
    <section className="o-box o-box--stop" ref={box}>
      <h2>
        <Icon name="bars" />
        {say(actTexts.stopped(say(stop.name)))}
      </h2>
      <dl className="y-dl">
        <dt>{say(actTexts.basis)}</dt>
        <dd>{say(common.article(say(stop.basis.title), stop.basis.article))}</dd>
        <dt>{say(actTexts.fromTo)}</dt>
        <dd>{say(actTexts.stopSpan(dayText(stop.from, language, today), dayText(stop.plannedUntil, language, today)))}</dd>
        <dt>{say(actTexts.plan)}</dt>
        <dd>{say(termText(stop.plannedDays))}</dd>
        {stop.note === '' ? null : (
          <>
            <dt>{say(actTexts.told)}</dt>
            <dd>{stop.note}</dd>
          </>
        )}
      </dl>
      {note.shown ? (
        <Lines id={`resume-${stop.id}`} label={say(actTexts.resumeNote)} optional rows={2} value={note.words} onChange={note.set} />
      ) : null}
      <div className="o-form__b">
        {note.shown ? (
          <Button size="s" onPress={note.close}>
            {say(common.cancel)}
          </Button>
        ) : null}
        {resume === undefined ? null : (
          <Button
            size="s"
            busy={acting.busy}
            {...(why === undefined ? {} : { why })}
            onPress={() =>
              note.shown ? void acting.perform('resume', { part: part.id, stop: stop.id, note: note.words.trim() }) : note.ask()
            }
          >
            <Icon name="play" />
            {say(note.shown ? actTexts.confirm : actTexts.resumeEarly)}
          </Button>
        )}
        {notice === undefined ? null : (
          <a
            className="y-btn y-btn--s"
            href={linkOf('case.paper', { number: view.number, paper: notice.id })}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="file" />
            {say(actTexts.notice)}
          </a>
        )}
      </div>
    </section>
  );
}
