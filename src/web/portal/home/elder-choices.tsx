/** Home in elder mode (DESIGN.md 10): at most five choices, one below the other; somebody who acts for me and 12345 always there. */
import type { CaseRow } from '#contract/view/case.ts';
import { dayText, shortDayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { shell } from '../shell/texts.ts';
import { useNow } from '../shell/session.tsx';
import { isRunning } from './case-list.tsx';
import { type Coming, useTicketText } from './coming.tsx';
import { caseTitle } from './days-left.ts';
import { home } from './texts.ts';

type Choice = { readonly to: string; readonly seal: string; readonly name: string; readonly more?: string };

type Props = {
  readonly signedIn: boolean;
  readonly rows: readonly CaseRow[];
  readonly draft: string | undefined;
  readonly coming: Coming;
};
const MOST = 5;

/** Of what is under way the case that ends first; a guest has none, and instead of a wallet finds the way by query password. */
export function ElderChoices(props: Props) {
  const { say, language } = useLanguage();
  const now = useNow();
  const textOf = useTicketText();
  const { rows, draft, signedIn } = props;
  const { ticket, booking } = props.coming;
  const running = rows.filter(isRunning).toSorted((one, other) => (one.doneBy ?? '9').localeCompare(other.doneBy ?? '9'))[0];
  const due = running?.doneBy ?? null;
  const going: readonly Choice[] =
    ticket !== undefined
      ? [{ to: `/tickets/${encodeURIComponent(ticket.id)}`, seal: '号', name: ticket.number, more: textOf(ticket) }]
      : booking !== undefined
        ? [
            {
              to: `/bookings/${encodeURIComponent(booking.id)}`,
              seal: '约',
              name: `${shortDayText(booking.day, language, now)} ${booking.starts}`,
              more: say(booking.hall.name),
            },
          ]
        : [];
  const choices: readonly Choice[] = [
    ...going,
    ...(running === undefined
      ? []
      : [
          {
            to: `/cases/${encodeURIComponent(running.number)}`,
            seal: '办',
            name: caseTitle(say(running.name), running.title),
            more: due === null ? say(home.notStarted) : say(home.dueBy(dayText(due, language, now))),
          },
        ]),
    ...(draft === undefined ? [] : [{ to: `/apply/${encodeURIComponent(draft)}`, seal: '填', name: say(home.goOn) }]),
    { to: '/matters', seal: '事', name: say(home.findMatter), more: say(home.findMatterMore) },
    signedIn ? { to: '/wallet', seal: '证', name: say(home.showCertificate) } : { to: '/progress', seal: '查', name: say(shell.progress) },
    ...(signedIn ? [{ to: '/notices', seal: '信', name: say(home.readNotices) }] : []),
  ].slice(0, MOST);
  return (
    <>
      <ul className="p-elder">
        {choices.map((choice) => (
          <li key={choice.to}>
            <Link to={choice.to}>
              <b aria-hidden="true">{choice.seal}</b>
              <span>
                {choice.name}
                {choice.more === undefined ? null : <small>{choice.more}</small>}
              </span>
              <Icon name="right" />
            </Link>
          </li>
        ))}
      </ul>
      <div className="p-elder__help">
        <Link to="/halls">
          <Icon name="ticket" />
          {say(home.halls)}
        </Link>
        <Link to="/mandates/new?as=give">
          <Icon name="users" />
          {say(home.askFamily)}
        </Link>
        <a href="tel:12345">
          <Icon name="phone" />
          {say(home.call)}
        </a>
      </div>
    </>
  );
}
