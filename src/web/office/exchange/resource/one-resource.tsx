/** One resource: what it answers, under which class and law, who has a grant; for its publishers how it is reached. */
import type { ResourceView } from '#contract/view/exchange.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { ExchangeHistory } from '../exchange-history.tsx';
import { requestTexts } from '../request/texts.ts';
import { ShareTag } from '../share-tag.tsx';
import { Closing } from './close-resource.tsx';
import { ConnectionPanel } from './connection-panel.tsx';
import { Fields, Grants } from './fields-and-grants.tsx';
import { Health } from './health.tsx';
import { fileTexts, LastFileLine } from './last-file.tsx';
import { resourceAddress } from './resource-list.tsx';
import { resourceTexts, subjectTexts } from './texts.ts';

function About(props: { readonly view: ResourceView }) {
  const { say } = useLanguage();
  const { view } = props;
  const { row } = view;
  return (
    <dl className="y-dl o-exd">
      {row.share.ground === null ? null : (
        <>
          <dt>{say(requestTexts.ground)}</dt>
          <dd>{say(row.share.ground)}</dd>
        </>
      )}
      {row.share.law === null ? null : (
        <>
          <dt>{say(requestTexts.refusedWith)}</dt>
          <dd>{say(common.article(say(row.share.law.title), row.share.law.article))}</dd>
        </>
      )}
      <dt>{say(resourceTexts.basis)}</dt>
      <dd>{say(common.article(say(view.basis.title), view.basis.article))}</dd>
      <dt>{say(resourceTexts.subject)}</dt>
      <dd>{say(subjectTexts[row.subject] ?? resourceTexts.subject)}</dd>
      <dt>{say(resourceTexts.key)}</dt>
      <dd>
        {say(view.key.label)} <span className="code t-3">{view.key.name}</span>
      </dd>
      <dt>{say(resourceTexts.rhythm)}</dt>
      <dd>
        {say(row.rhythm)} · {say(resourceTexts.complete)} {row.completeness}%
      </dd>
      <dt>{say(resourceTexts.cache)}</dt>
      <dd>{say(resourceTexts.seconds(view.cacheSeconds))}</dd>
      <dt>{say(resourceTexts.retry)}</dt>
      <dd>{say(resourceTexts.hours(view.retryHours))}</dd>
      <dt>{say(resourceTexts.health)}</dt>
      <dd>
        <Health row={row} />
      </dd>
      {view.file === null ? null : (
        <>
          <dt>{say(fileTexts.file)}</dt>
          <dd>
            <LastFileLine file={view.file} />
          </dd>
        </>
      )}
    </dl>
  );
}

function Loaded(props: { readonly view: ResourceView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const { view, reload } = props;
  const { row } = view;
  return (
    <>
      <header className="o-exb__h">
        <div>
          <h1 tabIndex={-1} ref={heading}>
            {say(row.name)} {view.state === 'closed' ? <Tag tone="late">{say(resourceTexts.closed)}</Tag> : <ShareTag share={row.share} />}
          </h1>
          <p className="t-sm t-3">
            {say(row.owner.name)} · <span className="code">{row.id}</span>
            {view.silences === 0 ? null : <b className="o-silent"> · {say(resourceTexts.silences(view.silences))}</b>}
          </p>
        </div>
        <div className="o-exb__a">
          {view.mayPublish ? (
            <LinkButton size="s" to={`${resourceAddress(row.id)}/edit`}>
              {say(resourceTexts.edit)}
            </LinkButton>
          ) : null}
          {view.mayAsk ? (
            <LinkButton size="s" kind="p" to={`/office/exchange/requests/new?resource=${encodeURIComponent(row.id)}`}>
              {say(resourceTexts.ask)}
            </LinkButton>
          ) : null}
        </div>
      </header>
      <div className={view.mayPublish ? 'o-ex2' : ''}>
        <div className="o-ex2__m">
          <About view={view} />
          <Fields view={view} />
          <Grants view={view} />
          {view.history.length === 0 ? null : <ExchangeHistory title={say(requestTexts.history)} lines={view.history} />}
          {view.mayPublish ? <Closing id={row.id} reload={reload} /> : null}
        </div>
        {view.mayPublish ? <ConnectionPanel key={view.history.length} view={view} reload={reload} /> : null}
      </div>
    </>
  );
}

export function OneResource(props: { readonly id: string }) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('resource.get', { params: { id: props.id } });
  useSignInAgain(refused);
  return (
    <div className="o-exb">
      <LinkButton size="s" kind="q" to="/office/exchange/resources" className="o-exb__b">
        {say(resourceTexts.back)}
      </LinkButton>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={8} /> : null}
      {value === undefined ? null : <Loaded view={value} reload={reload} />}
    </div>
  );
}
