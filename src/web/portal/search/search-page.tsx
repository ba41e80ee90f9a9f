/** The results of a search: how the words were read, filters, groups, and more on demand. */
import { useState } from 'react';
import type { SearchReply, SearchRow } from '#contract/view/search.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { PlaceButton, usePlace } from '../shell/place.tsx';
import { DemoPill, Page } from '../shell/page.tsx';
import { CasesLike } from './cases-like.tsx';
import { Meant, NothingFound } from './nothing-found.tsx';
import { SearchField } from './search-field.tsx';
import { addressOfRow, groupsOf, keyOfRow, kindTitle, noteOpened, RowBody } from './search-row.tsx';
import { search } from './texts.ts';

const AUDIENCES = ['', 'person', 'firm'] as const;
const KINDS = ['', 'matter', 'item', 'listing'] as const;
const PAGE = 20;

export function SearchPage() {
  const { say } = useLanguage();
  const words = (useAddress().query.get('q') ?? '').slice(0, 200);
  return (
    <Page
      title={words === '' ? say(search.title) : `${words} · ${say(search.title)}`}
      top={
        <header className="y-top">
          <h1 className="t-h2">{say(search.title)}</h1>
          <PlaceButton />
          <DemoPill />
        </header>
      }
      tabs
    >
      <div className="y-pad">
        <SearchField key={words} words={words} />
        {words.trim() === '' ? <p className="p-hint">{say(search.type)}</p> : <Results key={`r ${words}`} words={words} />}
      </div>
    </Page>
  );
}

function Results(props: { readonly words: string }) {
  const { say } = useLanguage();
  const division = usePlace();
  const [audience, setAudience] = useState<(typeof AUDIENCES)[number]>('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('');
  const [limit, setLimit] = useState(PAGE);
  const { value, refused, reload } = useReply('search.find', { query: { q: props.words, division, audience, kind, limit } });
  return (
    <div className="p-gap">
      <div className="p-filters">
        <Choice label={say(search.whom)} value={audience} options={AUDIENCES} names={whomName} onChoose={setAudience} />
        <Choice label={say(search.what)} value={kind} options={KINDS} names={kindName} onChoose={setKind} />
      </div>
      <p className="p-found__count" role="status">
        {value === undefined ? '' : say(search.found(value.total))}
      </p>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
      {value === undefined ? null : (
        <Found
          words={props.words}
          reply={value}
          division={division}
          onMore={value.next === null || limit >= 200 ? undefined : () => setLimit(Math.min(200, limit + PAGE))}
          onWiden={
            audience === '' && kind === ''
              ? undefined
              : () => {
                  setAudience('');
                  setKind('');
                }
          }
        />
      )}
    </div>
  );
}

const whomName = { '': search.everybody, person: search.person, firm: search.firm } as const;
const kindName = { '': search.everybody, matter: search.matters, item: search.items, listing: search.listings } as const;

function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly names: Readonly<Record<Value, { readonly zh: string; readonly en: string }>>;
  readonly onChoose: (value: Value) => void;
}) {
  const { say } = useLanguage();
  return (
    <div className="y-seg" role="group" aria-label={props.label}>
      {props.options.map((option) => (
        <button key={option} type="button" aria-pressed={option === props.value} onClick={() => props.onChoose(option)}>
          {say(props.names[option])}
        </button>
      ))}
    </div>
  );
}

function Found(props: {
  readonly words: string;
  readonly reply: SearchReply;
  readonly division: number;
  readonly onMore: (() => void) | undefined;
  readonly onWiden: (() => void) | undefined;
}) {
  const { say } = useLanguage();
  const { reply, words } = props;
  if (reply.rows.length === 0) return <NothingFound words={words} meant={reply.meant} onWiden={props.onWiden} />;
  return (
    <>
      {reply.understood.map(({ said, as, how }) => (
        <p key={how + said} className="p-understood">
          {say(search.understood(said, as, how))}
        </p>
      ))}
      <Meant meant={reply.meant} />
      {groupsOf(reply.rows).map(([kind, rows]) => (
        <section key={kind}>
          <div className="y-sec">
            <h2>{say(kindTitle[kind])}</h2>
          </div>
          <ul className="y-card y-card--flush p-found">
            {rows.map((row) => (
              <FoundLink key={keyOfRow(row)} row={row} division={props.division} />
            ))}
          </ul>
        </section>
      ))}
      <CasesLike rows={reply.rows} />
      {props.onMore === undefined ? null : (
        <p className="p-gap">
          <Button kind="q" onPress={props.onMore}>
            {say(search.more)}
          </Button>
        </p>
      )}
    </>
  );
}

function FoundLink(props: { readonly row: SearchRow; readonly division: number }) {
  const { row, division } = props;
  return (
    <li>
      <Link className="p-found__row" to={addressOfRow(row)} onClick={() => noteOpened(row, division)}>
        <RowBody row={row} />
      </Link>
    </li>
  );
}
