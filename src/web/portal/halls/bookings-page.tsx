/** All own bookings: those to come first. */
import type { BookingRow } from '#contract/view/booking.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { dayOf, shortDayText, weekdayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { useNow } from '../shell/session.tsx';
import { booking } from './booking-texts.ts';

const lights = { booked: 'ok', arrived: 'done', missed: 'late', cancelled: 'wait' } as const;

export function BookingsPage() {
  const { say } = useLanguage();
  const now = useNow();
  const { value, refused, reload } = useReply('booking.list', { query: { limit: 100 } });
  const isComing = ({ day, state }: BookingRow): boolean => state === 'booked' && day >= dayOf(now);
  const coming = (value?.rows ?? []).filter(isComing).toReversed();
  const past = (value?.rows ?? []).filter((row) => !isComing(row));
  return (
    <Page title={say(booking.mine)} back="/me" tabs>
      <div className="y-pad">
        <h1 className="t-h1 p-h1">{say(booking.mine)}</h1>
        <p className="t-2 p-nlead">{say(booking.mineLead)}</p>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={4} /> : null}
        {value?.rows.length === 0 ? (
          <div className="y-card">
            <Empty title={say(booking.none)}>
              <p>{say(booking.noneWhy)}</p>
            </Empty>
          </div>
        ) : null}
        {coming.length === 0 ? null : <Rows title={say(booking.coming)} rows={coming} />}
        <LinkButton to="/halls" block className="p-gap">
          {say(booking.toHalls)}
        </LinkButton>
        {past.length === 0 ? null : <Rows title={say(booking.past)} rows={past} />}
      </div>
    </Page>
  );
}

function Rows(props: { readonly title: string; readonly rows: readonly BookingRow[] }) {
  const { say, language } = useLanguage();
  const now = useNow();
  return (
    <section>
      <div className="y-sec">
        <h2>{props.title}</h2>
      </div>
      <ul className="y-card y-card--flush p-halls">
        {props.rows.map((row) => (
          <li key={row.id}>
            <Link to={`/bookings/${encodeURIComponent(row.id)}`}>
              <span className="p-halls__n">
                {weekdayText(row.day, language)} {shortDayText(row.day, language, now)} {row.starts}
              </span>
              <span className="p-halls__s">
                <Light light={lights[row.state]}>{say(booking.state[row.state])}</Light>
                <span className="t-2">
                  {say(row.hall.name)} · {say(row.matter === null ? row.queue.name : row.matter.name)}
                </span>
              </span>
              <Icon name="right" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
