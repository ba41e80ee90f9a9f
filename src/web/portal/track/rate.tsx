/** From a case to its rating: once a step can be rated, one press leads to the page; skipping it weighs nothing. */
import type { CaseView } from '#contract/view/case.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { track } from './texts.ts';

export function Rate(props: { readonly view: CaseView }) {
  const { say } = useLanguage();
  const { view } = props;
  const form = useReply('rating.of-case', { params: { number: view.number } }).value;
  const isOpen = form?.contacts.some(({ given }) => given === null) === true;
  if (!isOpen) return null;
  return (
    <section className="y-card p-asked p-gap">
      <h2 className="t-h3">{say(view.endedAt === null ? track.rateStep : track.rate)}</h2>
      <p className="t-sm t-2">{say(track.rateWhy)}</p>
      <LinkButton kind={view.endedAt === null ? 'q' : 'p'} block to={`/cases/${view.number}/rate`}>
        {say(track.rateSend)}
      </LinkButton>
    </section>
  );
}
