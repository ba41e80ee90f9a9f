/** Home: the answer first, then what is running, matters by seal, search, certificates. */
import { lazy, Suspense, useState } from 'react';
import type { CaseRow } from '#contract/view/case.ts';
import { buttonClass } from '#web/ui/button.tsx';
import { dayOf, dayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, Waiting } from '#web/ui/note.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { Logo } from '#web/ui/stroke.tsx';
import { chooseElder, useLook } from '#web/ui/theme.ts';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { Bell } from '../notices/unread.tsx';
import { ForWhomChoice } from '../mandates/acting-band.tsx';
import { useForQuery, useForWhom } from '../mandates/for-whom.tsx';
import { shortMandates } from '../mandates/short-texts.ts';
import { DemoPill, Page } from '../shell/page.tsx';
import { PlaceButton, usePlace } from '../shell/place.tsx';
import { signInHref, useNow, useSession } from '../shell/session.tsx';
import { shell } from '../shell/texts.ts';
import { CaseRows, isRunning } from './case-list.tsx';
import { type Coming, HallEntry, useComing, useTicketText } from './coming.tsx';
import { SearchField } from '../search/search-field.tsx';
import { NotHere } from './matter-list.tsx';
import { home } from './texts.ts';
import { useWaitingForMe } from './waiting-for-me.ts';

/** Fetched once home stands: what is due outside any running case; without network there is nothing to ask it of. */
const DueRows = lazy(() =>
  import('./due-rows.tsx').then(
    ({ DueRows: rows }) => ({ default: rows }),
    () => ({ default: () => [] }),
  ),
);
/** Fetched in elder mode only; without network the navigation below still leads everywhere. */
const ElderChoices = lazy(() =>
  import('./elder-choices.tsx').then(
    (module) => ({ default: module.ElderChoices }),
    () => ({ default: () => <></> }),
  ),
);

export function HomePage() {
  const { say } = useLanguage();
  const session = useSession().value;
  const [words, setWords] = useState('');
  const signedIn = session?.signedIn === true;
  const query = useForQuery();
  const coming = useComing(signedIn);
  const cases = useReply('case.list', signedIn && query !== undefined ? { query } : undefined);
  return (
    <Page title={say(shell.home)} top={<TopBar />} tabs>
      <SignInNote />
      {signedIn ? <Follow onNews={cases.reload} /> : null}
      {session === undefined ? (
        <div className="p-hello">
          <Waiting rows={2} />
        </div>
      ) : (
        <Hello name={session.person?.name} rows={cases.value?.rows} coming={coming} />
      )}
      <div className="y-pad">
        {signedIn ? <ForWhomChoice /> : null}
        <SearchField onTyping={setWords} />
        <p className="p-hint elder-hide">{say(home.hint)}</p>
        {words.trim() === '' ? <Sections signedIn={signedIn} rows={cases.value?.rows} coming={coming} /> : null}
      </div>
    </Page>
  );
}

/** The sign-in came back without anybody: says why, and nothing is lost. */
function SignInNote() {
  const { say } = useLanguage();
  const why = useAddress().query.get('sign-in');
  if (why !== 'expired' && why !== 'failed') return null;
  return (
    <div className="y-pad p-gap">
      <Note tone="near" role="status">
        {say(why === 'expired' ? shell.signInExpired : shell.signInFailed)}
      </Note>
    </div>
  );
}

/** Keeps the rows fresh while home lies open; a guest has nothing to follow. */
function Follow(props: { readonly onNews: () => void }) {
  useUpdates(undefined, props.onNews);
  return null;
}

function TopBar() {
  const { say, language, choose } = useLanguage();
  const { elder } = useLook();
  return (
    <header className="y-top">
      <Logo to="/" label={say(shell.logo)} />
      <PlaceButton />
      <button type="button" className="p-pill" aria-pressed={elder} onClick={() => chooseElder(!elder)}>
        {say(elder ? shell.plain : shell.elder)}
      </button>
      <button
        type="button"
        className="p-pill elder-hide"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
      >
        {say(common.english)}
      </button>
      <Bell />
    </header>
  );
}

/** The given name speaks to a person; a surname stands alone in front of nobody. */
export const givenName = (name: string): string => (/^[\u4e00-\u9fff〇]{3}$/.test(name) ? name.slice(1) : name);

/** What somebody must do today with their own feet comes before what may wait. */
function useOnFoot({ ticket, booking }: Coming, name: string): string | undefined {
  const { say } = useLanguage();
  const textOf = useTicketText();
  const today = dayOf(useNow());
  if (ticket !== undefined) return say(home.inLine(name, ticket.number, textOf({ ...ticket, minutes: null })));
  return booking?.day === today ? say(home.bookedToday(name, booking.starts, say(booking.hall.name))) : undefined;
}

type HelloProps = { readonly name: string | undefined; readonly rows: readonly CaseRow[] | undefined; readonly coming: Coming };

function Hello(props: HelloProps) {
  const { say, language } = useLanguage();
  const now = useNow();
  const waiting = useWaitingForMe(props.rows);
  const { principal } = useForWhom();
  const onFoot = useOnFoot(props.coming, givenName(props.name ?? ''));
  if (props.name === undefined) {
    return (
      <div className="p-hello">
        <h1 className="t-song">{say(home.guest)}</h1>
        <p>
          {say(home.guestMore)} <DemoPill />
        </p>
        <a className={buttonClass({ kind: 'p', className: 'p-gap' })} href={signInHref('/')}>
          {say(shell.signIn)}
        </a>
      </div>
    );
  }
  const name = principal?.name ?? givenName(props.name);
  const [calm, wanted] = principal === undefined ? [home.calm, home.wanted] : [shortMandates.calm, shortMandates.wanted];
  const running = (props.rows ?? []).filter(isRunning);
  const due = running.flatMap((row) => (row.doneBy === null ? [] : [row.doneBy])).toSorted()[0];
  const walks = principal === undefined ? onFoot : undefined;
  const answer = waiting === undefined ? home.looking(name) : waiting.size === 0 ? calm(name) : wanted(name, waiting.size);
  return (
    <div className="p-hello" aria-live="polite">
      <h1 className={`t-song ${walks === undefined ? '' : 'p-walks'}`}>{walks ?? say(answer)}</h1>
      <p>
        {walks === undefined || waiting === undefined || waiting.size === 0 ? '' : say(home.alsoWanted(waiting.size))}
        {props.rows === undefined ? '' : running.length === 0 ? say(home.none) : say(home.running(running.length))}
        {due === undefined ? (running.length > 0 ? say({ zh: '。', en: '.' }) : '') : say(home.nextDue(dayText(due, language, now)))}{' '}
        <DemoPill />
      </p>
    </div>
  );
}

type SectionsProps = { readonly signedIn: boolean; readonly rows: readonly CaseRow[] | undefined; readonly coming: Coming };

function Sections(props: SectionsProps) {
  const { say, language } = useLanguage();
  const query = useForQuery();
  const drafts = useReply('draft.list', props.signedIn && query !== undefined ? { query } : undefined).value?.rows ?? [];
  const rows = props.rows ?? [];
  const shown = [...rows.filter(isRunning), ...rows.filter((row) => !isRunning(row))].slice(0, 3);
  const { elder } = useLook();
  if (elder)
    return (
      <Suspense fallback={<Waiting rows={3} />}>
        <ElderChoices signedIn={props.signedIn} rows={rows} draft={drafts[0]?.id} coming={props.coming} />
      </Suspense>
    );
  return (
    <div className="p-home">
      {shown.length === 0 ? null : (
        <section>
          <div className="y-sec">
            <h2>{say(home.runningTitle)}</h2>
            <Link to="/cases">{say(home.allCases(rows.length))}</Link>
          </div>
          <CaseRows rows={shown} />
        </section>
      )}
      {drafts.length === 0 ? null : (
        <section>
          <div className="y-sec">
            <h2>{say(home.draftsTitle)}</h2>
          </div>
          <ul className="y-card y-card--flush p-menu">
            {drafts.slice(0, 3).map((draft) => (
              <li key={draft.id}>
                <Link to={`/apply/${encodeURIComponent(draft.id)}`}>
                  <Icon name="edit" />
                  <span>
                    {say(draft.name)}
                    <small className="t-3">{say(home.draftSaved(dayText(draft.savedAt, language)))}</small>
                  </span>
                  <Icon name="right" />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {props.signedIn ? (
        <Suspense fallback={null}>
          <DueRows />
        </Suspense>
      ) : null}
      <HallEntry coming={props.coming} />
      <Life />
      {props.signedIn ? <Certificates /> : null}
    </div>
  );
}

function Life() {
  const { say } = useLanguage();
  const division = usePlace();
  const matters = useReply('matter.list', { query: { division } }).value?.rows;
  return (
    <section>
      <div className="y-sec">
        <h2>{say(home.lifeTitle)}</h2>
        <Link to="/matters">{say(home.allMatters)}</Link>
      </div>
      {matters === undefined ? <Waiting rows={2} /> : null}
      {matters?.length === 0 ? <NotHere /> : null}
      {matters === undefined || matters.length === 0 ? null : (
        <div className="y-card y-card--flush p-life">
          {matters.slice(0, 8).map((matter) => (
            <Link key={matter.id} to={`/matters/${encodeURIComponent(matter.id)}`}>
              <b aria-hidden="true">{matter.seal}</b>
              <span>{say(matter.name)}</span>
            </Link>
          ))}
        </div>
      )}
    </section>
  );
}

function Certificates() {
  const { say } = useLanguage();
  const query = useForQuery();
  const rows = useReply('certificate.list', query === undefined ? undefined : { query }).value?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section>
      <div className="y-sec">
        <h2>{say(home.certificates)}</h2>
        <Link to="/wallet">{say(home.show)}</Link>
      </div>
      <div className="p-certs">
        {rows.map((row, at) => (
          <Link key={row.id} className={`p-cert ${at === 0 ? 'p-cert--deep' : ''}`} to={`/wallet?show=${encodeURIComponent(row.id)}`}>
            <Icon name={at === 0 ? 'qr' : 'card'} />
            {say(row.name)}
          </Link>
        ))}
      </div>
    </section>
  );
}
