/** One's own comments on drafts: the answered ones first where they serve as a notice, all of them beside the drafts. */
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useSession } from '../shell/session.tsx';
import { draftPath } from './draft-rows.tsx';
import { consultation as texts } from './texts.ts';

/** Nothing where nobody is signed in, or where nothing was said. */
export function OwnComments(props: { readonly answeredOnly: boolean }) {
  const { say, language } = useLanguage();
  const signedIn = useSession().value?.signedIn === true;
  const onEditions = useReply('edition.own-comments', signedIn ? {} : undefined).value?.rows ?? [];
  const onDrafts = useReply('consultation.own', signedIn ? {} : undefined).value?.rows ?? [];
  const rows = [
    ...onEditions.map(({ edition, ...row }) => ({ ...row, to: `/consultations/${encodeURIComponent(edition)}` })),
    ...onDrafts.map(({ consultation: id, title, ...row }) => ({ ...row, name: title, to: draftPath(id) })),
  ];
  const shown = rows.filter(({ comment }) => !props.answeredOnly || comment.answer !== null || comment.hidden !== null);
  if (shown.length === 0) return null;
  return (
    <section className="p-cons">
      <h2>{say(texts.own)}</h2>
      <ul className="p-cons__l">
        {shown.map(({ to, name, divisionName, comment }) => (
          <li key={`${to} ${comment.id}`}>
            <Link to={to}>
              <b>{say(name)}</b>
              <small className="t-3">
                {say(divisionName)} · {fullDayText((comment.answer?.at ?? comment.at).slice(0, 10), language)}
              </small>
              <span className="p-cons__c">{comment.text}</span>
              {comment.answer === null ? (
                <Tag tone="line">{say(comment.hidden === null ? texts.waiting : texts.hidden(comment.hidden))}</Tag>
              ) : (
                <Tag tone={comment.answer.taken ? 'ok' : 'line'}>{say(comment.answer.taken ? texts.answeredTaken : texts.answeredNot)}</Tag>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
