/** An extension that is asked for: why, by how much, of whom; and for who decides it, the two buttons. */
import type { CaseView, PartView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { common, termText } from '#web/ui/texts.ts';
import { becauseWords } from '../because.ts';
import { Lines } from '../controls.tsx';
import type { Acting } from '../use-act.ts';
import { useReason } from '../use-reason.ts';
import { outcomeTexts as t } from './texts.ts';

export function ExtensionBox({ view, part, acting }: { readonly view: CaseView; readonly part: PartView; readonly acting: Acting }) {
  const { say } = useLanguage();
  const { box, ...reason } = useReason();
  const asked = part.extensionAsked;
  if (asked === null) {
    if (part.extensionRefused === null) return null;
    return (
      <section className="o-box">
        <h2>{say(t.extensionRefused)}</h2>
        <p>{part.extensionRefused.reason}</p>
      </section>
    );
  }
  const mine = view.allowed.some((one) => one.act === 'approve-extension' && one.part === part.id);
  const refuse = async (): Promise<void> => {
    if (!reason.shown) reason.ask();
    else if (await acting.perform('refuse-extension', { part: part.id, reason: reason.words.trim() })) reason.close();
  };
  return (
    <section className={mine ? 'o-box o-box--mine' : 'o-box'} data-box="extension" ref={box}>
      <h2>{say(mine ? t.extensionYours : t.extensionAsked)}</h2>
      <dl className="y-dl">
        <dt>{say(t.byHowMuch)}</dt>
        <dd>{say(termText(asked.term))}</dd>
        <dt>{say({ zh: '理由', en: 'Reason' })}</dt>
        <dd>{asked.reason}</dd>
        <dt>{say({ zh: '依据', en: 'Article' })}</dt>
        <dd>{say(common.article(say(asked.basis.title), asked.basis.article))}</dd>
        <dt>{say(mine ? t.askedBy : t.askedOf)}</dt>
        <dd>{mine ? asked.by : say(asked.office.name)}</dd>
      </dl>
      {mine ? (
        <>
          {reason.shown ? (
            <Lines id="refuse-extension" label={say({ zh: '理由', en: 'Reason' })} rows={2} value={reason.words} onChange={reason.set} />
          ) : null}
          <div className="o-form__b">
            {reason.shown ? <Button onPress={reason.close}>{say(common.cancel)}</Button> : null}
            <Button
              kind={reason.shown ? 'p' : 'plain'}
              busy={acting.busy}
              {...(reason.shown && reason.words.trim() === '' ? { why: say(becauseWords('reason-missing')) } : {})}
              onPress={() => void refuse()}
            >
              {say(t.refuseExtension)}
            </Button>
            {reason.shown ? null : (
              <Button kind="p" busy={acting.busy} onPress={() => void acting.perform('approve-extension', { part: part.id })}>
                {say(t.approveExtension)}
              </Button>
            )}
          </div>
          <p className="o-lim">{say(t.toldToApplicant)}</p>
        </>
      ) : null}
    </section>
  );
}
