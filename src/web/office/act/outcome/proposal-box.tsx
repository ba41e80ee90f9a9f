/** What is proposed, for who may sign it: the whole of it on one small screen, with one button to sign and one to give it back. */
import type { CaseView, PartView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { becauseWords } from '../because.ts';
import { Lines } from '../controls.tsx';
import type { Acting } from '../use-act.ts';
import { useReason } from '../use-reason.ts';
import { outcomeTexts as t } from './texts.ts';

type Proposal = NonNullable<PartView['proposal']>;
type Props = { readonly view: CaseView; readonly part: PartView; readonly acting: Acting };

function Said({ proposal }: { readonly proposal: Proposal }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <dl className="y-dl">
      <dt>{say(t.outcome)}</dt>
      <dd>
        <b>{say(proposal.outcome === 'granted' ? t.granted : t.refused)}</b>
      </dd>
      {proposal.conditions.length === 0 ? null : (
        <>
          <dt>{say(t.conditions)}</dt>
          <dd>
            <ol className="o-olist">
              {proposal.conditions.map((condition) => (
                <li key={condition}>{condition}</li>
              ))}
            </ol>
          </dd>
        </>
      )}
      {proposal.reasons === '' ? null : (
        <>
          <dt>{say({ zh: '理由', en: 'Reasons' })}</dt>
          <dd>{proposal.reasons}</dd>
        </>
      )}
      {proposal.articles.length === 0 ? null : (
        <>
          <dt>{say({ zh: '依据', en: 'Articles' })}</dt>
          <dd>
            {proposal.articles.map((basis) => say(common.article(say(basis.title), basis.article))).join(language === 'zh' ? '；' : '; ')}
          </dd>
        </>
      )}
      <dt>{say(t.proposedBy)}</dt>
      <dd>{say(t.waitingFor(proposal.by, dayText(proposal.at, language, today)))}</dd>
    </dl>
  );
}

export function ProposalBox({ view, part, acting }: Props) {
  const { say } = useLanguage();
  const { box, ...reason } = useReason();
  const { proposal } = part;
  const mayDo = (act: string) => view.allowed.find((one) => one.act === act && one.part === part.id);
  if (proposal === null) return null;
  const [sign, back] = [mayDo('approve-decision'), mayDo('return-proposal')];
  const why = sign?.because === null || sign === undefined ? undefined : say(becauseWords(sign.because));
  const on = { part: part.id, proposal: proposal.id };
  const giveBack = async (): Promise<void> => {
    if (!reason.shown) reason.ask();
    else if (await acting.perform('return-proposal', { ...on, reason: reason.words.trim() })) reason.close();
  };
  return (
    <section className={sign === undefined ? 'o-box' : 'o-box o-box--mine'} data-box="proposal" ref={box}>
      <h2>{say(sign === undefined ? t.waiting : t.yours)}</h2>
      <Said proposal={proposal} />
      {reason.shown ? <Lines id="return-reason" label={say(t.whyBack)} rows={2} value={reason.words} onChange={reason.set} /> : null}
      <div className="o-form__b">
        {reason.shown ? <Button onPress={reason.close}>{say(common.cancel)}</Button> : null}
        {back === undefined ? null : (
          <Button
            kind={reason.shown ? 'p' : 'plain'}
            busy={acting.busy}
            {...(reason.shown && reason.words.trim() === '' ? { why: say(becauseWords('reason-missing')) } : {})}
            onPress={() => void giveBack()}
          >
            {say(sign === undefined ? t.takeBack : t.giveBack)}
          </Button>
        )}
        {sign === undefined || reason.shown ? null : (
          <Button
            kind="p"
            busy={acting.busy}
            {...(why === undefined ? {} : { why })}
            onPress={() => void acting.perform('approve-decision', { ...on, shown: proposal.shown })}
          >
            {say(t.approve)}
          </Button>
        )}
      </div>
      {sign === undefined ? null : <p className="o-lim">{say(t.approveRule)}</p>}
    </section>
  );
}
