/** The live ticket of who is signed in, in this hall: one press leads to its place in the line. */
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useSession } from '../shell/session.tsx';
import { tickets } from './texts.ts';

const live: ReadonlySet<string> = new Set(['waiting', 'called', 'serving', 'missed']);

export function OwnTicket(props: { readonly hall: string }) {
  const { say } = useLanguage();
  const signedIn = useSession().value?.signedIn === true;
  const rows = useReply('ticket.list', signedIn ? {} : undefined).value?.rows ?? [];
  const own = rows.find(({ hall, state }) => hall.id === props.hall && live.has(state));
  if (own === undefined) return null;
  return (
    <Link className="y-card p-ownticket" to={`/tickets/${encodeURIComponent(own.id)}`}>
      <b className="p-ownticket__n">{own.number}</b>
      <span>{own.state === 'waiting' && own.ahead !== null ? say(tickets.ahead(own.ahead, own.minutes)) : say(tickets.title)}</span>
      <Icon name="right" />
    </Link>
  );
}
