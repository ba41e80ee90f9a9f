/** The page of open data: what anyone may take away, in which form, how long, and its hash. */
import './open-data.css';
import type { OpenDataFile, OpenDataIndex } from '#contract/view/open-data.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { buttonClass } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { openData as texts } from './texts.ts';

const KILO = 1024;
const sizeText = (bytes: number): string =>
  bytes < KILO * KILO ? `${Math.max(1, Math.round(bytes / KILO))} kB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;

function FileLine(props: { readonly file: OpenDataFile }) {
  const { say } = useLanguage();
  const { path, format, bytes, sha256 } = props.file;
  return (
    <li>
      <a className={buttonClass({ size: 's' })} href={path} download>
        <Icon name="download" />
        {format} <span className="t-3 num">{sizeText(bytes)}</span>
      </a>
      <span className="t-xs t-3 p-open__hash">
        {say(texts.hash)} <span className="code">{sha256}</span>
      </span>
    </li>
  );
}

function Shown(props: { readonly index: OpenDataIndex }) {
  const { say, language } = useLanguage();
  const { licence, division, updatedAt, datasets } = props.index;
  return (
    <>
      <dl className="p-open__facts">
        <div>
          <dt>{say(texts.place)}</dt>
          <dd>{say(division.name)}</dd>
        </div>
        <div>
          <dt>{say(texts.updated)}</dt>
          <dd>{fullDayText(updatedAt.slice(0, 10), language)}</dd>
        </div>
        <div>
          <dt>{say(texts.licence)}</dt>
          <dd>
            <a className="y-lnk" href={licence.url} rel="license noreferrer" target="_blank">
              {licence.name}
            </a>
          </dd>
        </div>
      </dl>
      {datasets.map(({ id, title, about, entries, files }) => (
        <section key={id} className="p-blk" aria-labelledby={`open-${id}`}>
          <h2 id={`open-${id}`} className="t-h2">
            {say(title)} <span className="t-sm t-3 num">{say(texts.entries(entries))}</span>
          </h2>
          <p className="t-sm t-2">{say(about)}</p>
          <ul className="p-open__files">
            {files.map((file) => (
              <FileLine key={file.path} file={file} />
            ))}
          </ul>
        </section>
      ))}
      <section className="p-blk" aria-labelledby="open-standard">
        <h2 id="open-standard" className="t-h2">
          {say(texts.standard)}
        </h2>
        <p className="t-sm t-2">{say(texts.standards)}</p>
        <p className="t-sm t-2">{say(texts.read)}</p>
      </section>
    </>
  );
}

export function OpenDataPage() {
  const { say } = useLanguage();
  const { query } = useAddress();
  const division = query.get('division') ?? undefined;
  const { value, refused, reload } = useReply('open-data.list', { query: { division } });
  return (
    <Page title={say(texts.title)} back="/" barTitle={say(texts.title)}>
      <div className="p-open">
        <header className="p-blk">
          <h1 className="t-h1">{say(texts.title)}</h1>
          <p>{say(texts.about)}</p>
        </header>
        {value === undefined ? (
          <div className="y-pad">{refused === undefined ? <Waiting rows={6} /> : <RefusedNote refused={refused} onRetry={reload} />}</div>
        ) : (
          <Shown index={value} />
        )}
      </div>
    </Page>
  );
}
