/** All halls: those of the chosen place first, each with whether it is open and how long one waits. */
import type { HallRow } from '#contract/view/queue.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { PlaceButton, usePlace, usePlaceName } from '../shell/place.tsx';
import { useSession } from '../shell/session.tsx';
import { booking } from './booking-texts.ts';
import { useOpening, useWait } from './opening-text.ts';
import { halls } from './texts.ts';

export function HallsPage() {
  const { say } = useLanguage();
  const signedIn = useSession().value?.signedIn === true;
  const { value, refused, reload } = useReply('hall.list', {});
  const matter = useAddress().query.get('matter') ?? '';
  const place = usePlace();
  const name = say(usePlaceName(place));
  const here = value?.rows.filter(({ division }) => division === place) ?? [];
  const others = value?.rows.filter((row) => !here.includes(row)) ?? [];
  return (
    <Page title={say(halls.title)} back="/" tools={<PlaceButton />} tabs>
      <div className="y-pad">
        <h1 className="t-h1 p-h1">{say(halls.title)}</h1>
        <p className="t-2 p-nlead">{say(halls.lead)}</p>
        {signedIn ? (
          <Link className="y-lnk p-hallmine" to="/bookings">
            <Icon name="cal" />
            {say(booking.mine)}
          </Link>
        ) : null}
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
        {value?.rows.length === 0 ? (
          <div className="y-card">
            <Empty title={say(halls.none)}>
              <p>{say(halls.noneWhy)}</p>
            </Empty>
          </div>
        ) : null}
        {here.length === 0 ? null : <Rows title={say(halls.near(name))} rows={here} matter={matter} />}
        {others.length === 0 ? null : <Rows title={say(halls.others)} rows={others} matter={matter} />}
      </div>
    </Page>
  );
}

function Rows(props: { readonly title: string; readonly rows: readonly HallRow[]; readonly matter: string }) {
  return (
    <section>
      <div className="y-sec">
        <h2>{props.title}</h2>
      </div>
      <ul className="y-card y-card--flush p-halls">
        {props.rows.map((hall) => (
          <li key={hall.id}>
            <Row hall={hall} matter={props.matter} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row(props: { readonly hall: HallRow; readonly matter: string }) {
  const { say } = useLanguage();
  const { hall } = props;
  const opening = useOpening(hall);
  const wait = useWait(hall);
  const page = `/halls/${encodeURIComponent(hall.id)}`;
  return (
    <Link to={props.matter === '' ? page : `${page}/book?matter=${encodeURIComponent(props.matter)}`}>
      <span className="p-halls__n">{say(hall.name)}</span>
      <span className="p-halls__s">
        <Light light={hall.open ? 'ok' : 'wait'}>{opening}</Light>
        {hall.open ? <span className="t-2">{wait}</span> : null}
      </span>
      <Icon name="right" />
    </Link>
  );
}
