/** A request that waits for this person: who wants what until when, what it means, agree or decline. */
import type { MandateView } from '#contract/view/mandate.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { mandates } from './texts.ts';
import { useMandateAct } from './use-mandate-act.ts';
import { scopeText, untilText } from './words.ts';

export function AnswerCard(props: {
  readonly mandate: MandateView;
  readonly code?: string;
  readonly onDone: (mandate: MandateView) => void;
}) {
  const tongue = useLanguage();
  const { say } = tongue;
  const { mandate } = props;
  const { busy, refused, send } = useMandateAct(mandate.id, props.onDone);
  const body = props.code === undefined ? {} : { code: props.code };
  const asked = mandate.begunBy === 'taker';
  const title = !asked
    ? mandates.wantsYou(mandate.giver.name)
    : mandate.kind === 'firm'
      ? mandates.wantsFirm(mandate.taker.name, mandate.giver.name)
      : mandates.wantsToAct(mandate.taker.name);
  const from = asked ? mandate.taker : mandate.giver;
  return (
    <section className="y-card p-asked p-gap" data-mandate={mandate.id}>
      <h2>{say(title)}</h2>
      <p className="t-sm t-3 code">{from.masked}</p>
      <dl>
        <div className="p-row">
          <dt>{say(mandates.matters)}</dt>
          <dd>{scopeText(tongue, mandate)}</dd>
        </div>
        <div className="p-row">
          <dt>{say(mandates.period)}</dt>
          <dd>{untilText(tongue, mandate)}</dd>
        </div>
      </dl>
      <p className="t-sm t-2">{say(asked ? mandates.whatItMeans : mandates.whatItMeansTaker)}</p>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <span className="p-btns p-two">
        <Button kind="p" busy={busy === 'accept'} onPress={() => void send('accept', body)}>
          {say(mandates.accept)}
        </Button>
        <Button busy={busy === 'decline'} onPress={() => void send('decline', body)}>
          {say(mandates.decline)}
        </Button>
      </span>
    </section>
  );
}
