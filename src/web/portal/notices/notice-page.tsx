/** One notice in full: what happened, what to do by when, why, on which law, where to turn, and when it was served. Opening it is the receipt. */
import { useEffect } from 'react';
import type { BasisView } from '#contract/view/plain.ts';
import type { NoticeView } from '#contract/view/notice.ts';
import { buttonClass, LinkButton } from '#web/ui/button.tsx';
import { call, linkOf } from '#web/ui/call.ts';
import { dayOf, daysBetween, fullDayText, momentText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { caseTitle } from '../home/days-left.ts';
import { Page } from '../shell/page.tsx';
import { useNow } from '../shell/session.tsx';
import { Service } from './service.tsx';
import { notices } from './texts.ts';

export function NoticePage(props: PageProps) {
  const { say } = useLanguage();
  const id = props.params['id'] ?? '';
  const { value, refused, reload } = useReply('notice.get', { params: { id } });
  const unseen = value !== undefined && !value.seen;
  useEffect(() => {
    // The key follows from the notice: opened twice at once it is one receipt.
    if (unseen) void call('notice.see', { params: { id }, key: `see-${id}` });
  }, [id, unseen]);
  return (
    <Page title={value === undefined ? say(notices.title) : say(value.title)} back="/notices" tabs>
      <div className="y-pad">
        {value === undefined ? <h1 className="sr">{say(notices.title)}</h1> : null}
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
        {value === undefined ? null : <Shown notice={value} />}
      </div>
    </Page>
  );
}

const isBooking = (notice: NoticeView): boolean => notice.id.startsWith('booking:');
/** Told to somebody who is heard on another's case: their own page of it, for the case is not theirs to open. */
const isHeard = ({ id }: NoticeView): boolean => (id.split(':').at(-1) ?? '').startsWith('interested-');
/** Of what a grant left behind: its own page; the number is no case's. */
const isHeld = ({ id }: NoticeView): boolean => id.startsWith('entitlement:');
const caseOf = (notice: NoticeView): string => {
  const place = isBooking(notice) ? 'bookings' : isHeld(notice) ? 'entitlements' : isHeard(notice) ? 'heard' : 'cases';
  return `/${place}/${encodeURIComponent(notice.number)}`;
};

function Shown(props: { readonly notice: NoticeView }) {
  const { say, language } = useLanguage();
  const { notice } = props;
  return (
    <article className="p-one">
      <h1 className="t-h1 p-one__h">{say(notice.title)}</h1>
      <p className="t-2">
        {caseTitle(say(notice.matter), notice.caseTitle)}{' '}
        {isBooking(notice) || isHeld(notice) ? null : (
          <Link className="code" to={caseOf(notice)}>
            {notice.number}
          </Link>
        )}
      </p>
      <p className="t-sm t-3">
        <time dateTime={notice.at}>{say(notices.came(momentText(notice.at, language)))}</time>
      </p>
      <p className="p-one__what">{say(notice.what)}</p>
      <Todo notice={notice} />
      <Why notice={notice} />
      <Remedies notice={notice} />
      <div className="p-one__acts">
        {notice.paper === null ? null : (
          <a
            className={buttonClass({ block: true })}
            href={linkOf('case.paper', { number: notice.number, paper: notice.paper })}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="download" />
            {say(notices.paper)}
          </a>
        )}
        {notice.todo === null ? (
          <LinkButton to={caseOf(notice)} block>
            {say(isBooking(notice) ? notices.seeBooking : isHeld(notice) ? notices.seeHeld : notices.seeCase)}
          </LinkButton>
        ) : null}
      </div>
      <Service notice={notice} />
    </article>
  );
}

const pointsOf = (notice: NoticeView) =>
  notice.points.length === 0 ? null : (
    <ol className="p-points" lang="zh-CN">
      {notice.points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ol>
  );

function Todo(props: { readonly notice: NoticeView }) {
  const { say, language } = useLanguage();
  const now = useNow();
  const { notice } = props;
  if (notice.todo === null) return null;
  const left = notice.until === null ? undefined : daysBetween(dayOf(now), notice.until);
  return (
    <section className="y-card p-gap p-one__todo">
      <h2>{say(notices.todo)}</h2>
      {notice.until === null || left === undefined ? null : (
        <p className="p-one__until">
          <b>{say(notices.untilFull(fullDayText(notice.until, language)))}</b>
          <span className={left < 0 ? 'is-late' : ''}>{say(notices.left(left))}</span>
        </p>
      )}
      {pointsOf(notice)}
      <p className="t-2">{say(notice.todo)}</p>
      {left !== undefined && left < 0 ? null : (
        <LinkButton to={caseOf(notice)} kind="p" block>
          {say(notices.doIt)}
        </LinkButton>
      )}
    </section>
  );
}

function Laws(props: { readonly articles: readonly BasisView[] }) {
  const { say } = useLanguage();
  return (
    <p className="t-xs t-3">
      {say(notices.law)} {props.articles.map((basis) => say(common.article(say(basis.title), basis.article))).join(' · ')}
    </p>
  );
}

function Why(props: { readonly notice: NoticeView }) {
  const { say } = useLanguage();
  const { notice } = props;
  const conditions = notice.todo === null ? pointsOf(notice) : null;
  if (notice.why === null && conditions === null) return notice.articles.length === 0 ? null : <Laws articles={notice.articles} />;
  return (
    <section className="y-card p-gap">
      {notice.why === null ? null : (
        <>
          <h2>{say(notices.why)}</h2>
          <p lang={notice.why.zh === notice.why.en ? 'zh-CN' : undefined}>{say(notice.why)}</p>
        </>
      )}
      {conditions === null ? null : (
        <>
          <h2>{say(notices.conditions)}</h2>
          {conditions}
        </>
      )}
      <Laws articles={notice.articles} />
    </section>
  );
}

function Remedies(props: { readonly notice: NoticeView }) {
  const { say, language } = useLanguage();
  const { remedies } = props.notice;
  if (remedies === null) return null;
  const { until } = remedies;
  return (
    <section className="y-card p-gap">
      <h2>{say(notices.remedies)}</h2>
      <p>{say(remedies.reconsideration)}</p>
      {until === null ? null : <p className="t-b">{say(notices.reconsiderUntil(fullDayText(until.reconsideration, language)))}</p>}
      <p className="p-gap">{say(remedies.litigation)}</p>
      {until === null ? null : <p className="t-b">{say(notices.litigateUntil(fullDayText(until.litigation, language)))}</p>}
      <p className="t-sm t-3">{say(notices.remediesOpen)}</p>
      <Laws articles={remedies.articles} />
    </section>
  );
}
