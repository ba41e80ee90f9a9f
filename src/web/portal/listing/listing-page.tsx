/** The page of a listing: what its office published, what it did not, and where to go; it is found and read, not handled online. */
import type { ListingPage as Listing } from '#contract/view/listing-page.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { PageTools, PrintedCode } from '../guide/page-tools.tsx';
import { guide } from '../guide/texts.ts';
import { Phone, Place } from '../guide/where-card.tsx';
import { Page } from '../shell/page.tsx';
import { listing as texts } from './texts.ts';

type Line = Listing['groups'][number]['lines'][number];

export function ListingPage(props: PageProps) {
  const { say } = useLanguage();
  const { division = '', code = '' } = props.params;
  const { value, refused, reload } = useReply('listing.get', { params: { division, code } });
  const address = `/services/${encodeURIComponent(division)}/${encodeURIComponent(code)}`;
  const title = value?.name ?? say(texts.title);
  return (
    <Page title={title} back="/matters" barTitle={say(texts.title)} tools={<PageTools title={title} address={address} />}>
      {value === undefined ? (
        <div className="y-pad">
          <h1 className="sr">{title}</h1>
          {refused === undefined ? <Waiting rows={6} /> : <RefusedNote refused={refused} onRetry={reload} />}
        </div>
      ) : (
        <Shown listing={value} />
      )}
      <PrintedCode address={address} />
    </Page>
  );
}

function Shown(props: { readonly listing: Listing }) {
  const { say, language } = useLanguage();
  const { listing } = props;
  return (
    <div className="p-listing">
      <section className="p-blk">
        <p className="t-sm t-3">
          {say(listing.division.name)} · {listing.department}
        </p>
        <h1 className="t-h1">{listing.name}</h1>
        <p>{say(texts.listed(fullDayText(listing.updatedOn, language)))}</p>
        {listing.state === 'suspended' ? <Note tone="stop">{say(texts.suspended)}</Note> : null}
        {listing.matter === null ? null : (
          <Note icon="checkc">
            {say(texts.doIt)}
            <Link className="y-lnk" to={`/matters/${encodeURIComponent(listing.matter.id)}?division=${listing.division.code}`}>
              {say(listing.matter.name)}
            </Link>
          </Note>
        )}
      </section>
      <section className="p-blk">
        <h2>{say(texts.where)}</h2>
        <ul className="p-parts">
          {listing.places.map((place) => (
            <Place key={place.name.zh} place={place} />
          ))}
          <li>
            <b>{say(guide.askAll)}</b>
            <small>
              <Phone number="12345" /> {say(texts.ask)}
            </small>
          </li>
        </ul>
      </section>
      {listing.groups.map((group) =>
        group.lines.length === 0 ? null : (
          <section key={group.id} className="p-blk">
            <h2>{say(group.title)}</h2>
            <Lines lines={group.lines} />
          </section>
        ),
      )}
      {listing.lists.map((list) => (
        <section key={list.id} className="p-blk">
          <h2>{say(list.title)}</h2>
          <ol className="p-rows">
            {list.rows.map((lines, at) => (
              // Rows of an office's list have no name of their own; they never move.
              <li key={`${list.id}${at}`}>
                <Lines lines={lines} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <Unknown listing={listing} />
    </div>
  );
}

/** What the office did not publish stands together at the end: blocks of nothing would hide what is known. */
function Unknown(props: { readonly listing: Listing }) {
  const { say } = useLanguage();
  const groups = props.listing.groups.filter(({ unknown }) => unknown.length > 0);
  if (groups.length === 0) return null;
  return (
    <section className="p-blk">
      <h2>{say(texts.unknown)}</h2>
      <p>{say(texts.unknownWhy)}</p>
      <dl className="p-lines p-lines--wide">
        {groups.map(({ id, title, unknown }) => (
          <div key={id}>
            <dt>{say(title)}</dt>
            <dd className="t-2">{unknown.map(say).join(say(guide.comma))}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Lines(props: { readonly lines: readonly Line[] }) {
  const { say } = useLanguage();
  return (
    <dl className="p-lines p-lines--wide">
      {props.lines.map(({ label, value }) => (
        <div key={label.zh}>
          <dt>{say(label)}</dt>
          <dd>{value === null ? '' : say(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
