/** One system: how it does, what it is told of, its events, its maps and officers; for who keeps it the keys and acts. */
import type { SystemView } from '#contract/view/system.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { SystemActs } from './system-acts.tsx';
import { SystemCodes } from './system-codes.tsx';
import { SystemDeliveries } from './system-deliveries.tsx';
import { StateTag, SystemHealth } from './system-health.tsx';
import { SystemKeys } from './system-keys.tsx';
import { systemAddress } from './system-list.tsx';
import { SystemOfficers } from './system-officers.tsx';
import { listTexts, modeTexts, systemTexts } from './texts.ts';

function About(props: { readonly view: SystemView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { view } = props;
  const comma = language === 'zh' ? '、' : ', ';
  const when = (at: string | null): string => (at === null ? say(systemTexts.never) : momentText(at, language, today));
  return (
    <dl className="y-dl o-exd">
      <dt>{say(systemTexts.offices)}</dt>
      <dd>{view.kind === 'upper' ? say(systemTexts.all) : view.offices.map(({ name }) => say(name)).join(comma)}</dd>
      <dt>{say(systemTexts.items)}</dt>
      <dd>{view.items.length === 0 ? say(systemTexts.allItems) : view.items.map(({ name }) => say(name)).join(comma)}</dd>
      <dt>{say(systemTexts.mode)}</dt>
      <dd>
        {say(modeTexts[view.mode] ?? systemTexts.mode)}
        {view.url === '' ? null : <span className="code t-3">{view.url}</span>}
      </dd>
      <dt>{say(systemTexts.heard)}</dt>
      <dd>{when(view.heardAt)}</dd>
      <dt>{say(systemTexts.pushed)}</dt>
      <dd>{when(view.lastPushAt)}</dd>
      <dt>{say(systemTexts.position)}</dt>
      <dd>{say(systemTexts.positions(view.position, view.acknowledged))}</dd>
      <dt>{say(systemTexts.quota)}</dt>
      <dd className="num">{view.perMinute}</dd>
      <dt>{say(systemTexts.basis)}</dt>
      <dd>{view.articles.map((article) => say(common.article(say(article.title), article.article))).join(comma)}</dd>
    </dl>
  );
}

function History(props: { readonly view: SystemView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <section aria-label={say(listTexts.history)}>
      <h2>{say(listTexts.history)}</h2>
      <ol className="o-exh">
        {props.view.history.map((line) => (
          <li key={`${line.at}${line.what.zh}`}>
            <time dateTime={line.at}>{momentText(line.at, language, today)}</time>
            <div>
              <b>{line.by === '' ? say(listTexts.platform) : line.by}</b> {say(line.what)}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Loaded(props: { readonly view: SystemView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const { view, reload } = props;
  const keeps = view.allowed.length > 0;
  return (
    <>
      <header className="o-exb__h">
        <div>
          <h1 tabIndex={-1} ref={heading}>
            {say(view.name)} <StateTag state={view.state} />
          </h1>
          <p className="t-sm">
            <SystemHealth health={view.health} /> <span className="code t-3">{view.id}</span>
          </p>
        </div>
        {view.allowed.includes('change') ? (
          <LinkButton size="s" to={`${systemAddress(view.id)}/edit`}>
            {say(systemTexts.edit)}
          </LinkButton>
        ) : null}
      </header>
      {view.health === 'silent' ? (
        <Note tone="late" role="alert">
          <b>{say(systemTexts.silent)}</b>
        </Note>
      ) : null}
      <div className={keeps ? 'o-ex2' : ''}>
        <div className="o-ex2__m">
          <About view={view} />
          <SystemDeliveries view={view} />
          <SystemCodes view={view} reload={reload} />
          {view.kind === 'upper' ? null : <SystemOfficers view={view} reload={reload} />}
          <History view={view} />
        </div>
        {keeps ? (
          <aside className="o-exa">
            <SystemActs view={view} reload={reload} />
            <SystemKeys view={view} reload={reload} />
          </aside>
        ) : null}
      </div>
    </>
  );
}

export function OneSystem(props: { readonly id: string }) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('system.get', { params: { id: props.id } });
  useSignInAgain(refused);
  return (
    <div className="o-exb">
      <LinkButton size="s" kind="q" to="/office/exchange/systems" className="o-exb__b">
        {say(systemTexts.back)}
      </LinkButton>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={8} /> : null}
      {value === undefined ? null : <Loaded view={value} reload={reload} />}
    </div>
  );
}
