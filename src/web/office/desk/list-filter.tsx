/** Whose parts, which item and state; filters are kept under a name and asked for with one press. */
import { type ReactNode, useState } from 'react';
import type { Inbox } from '#contract/view/case.ts';
import type { InboxFilter, InboxViewRow } from '#contract/view/inbox.ts';
import { Button, IconButton } from '#web/ui/button.tsx';
import { call } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Check } from '../act/inquiry/inputs.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { stateWords } from '../shell/state-words.ts';
import { listTexts } from './list-texts.ts';

type Change = (filter: InboxFilter) => void;
type Who = NonNullable<InboxFilter['who']>;
const states = ['submitted', 'supplement', 'accepted', 'reviewing', 'granted', 'issued', 'set-aside', 'waiting', 'ready'];

/** Without what is not asked for, so that the same filter is always written the same way. */
const clean = (filter: Readonly<Record<string, unknown>>): InboxFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));

export function WhoTabs(props: { readonly filter: InboxFilter; readonly inbox: Inbox | undefined; readonly onChange: Change }) {
  const { say } = useLanguage();
  const { filter } = props;
  const others = props.inbox?.standsInFor ?? [];
  const names = others.map(({ name }) => name).join('、');
  const tabs: readonly Who[] = ['office', 'mine', 'unclaimed', ...(others.length === 0 ? [] : (['substitute'] as const))];
  return (
    <div className="y-seg o-seg o-whose" role="group" aria-label={say(listTexts.who)}>
      {tabs.map((who) => (
        <button
          key={who}
          type="button"
          aria-pressed={(filter.who ?? 'office') === who}
          onClick={() => props.onChange(clean({ ...filter, who: who === 'office' ? undefined : who }))}
        >
          {say(who === 'substitute' ? listTexts.substituteFor(names) : listTexts[who])}
        </button>
      ))}
    </div>
  );
}

type ViewsProps = {
  readonly views: readonly InboxViewRow[];
  readonly filter: InboxFilter;
  readonly onChange: Change;
  readonly onKept: () => void;
};
const countOf = (view: InboxViewRow): string => (view.more ? `${view.count}+` : String(view.count));

/** One press each, above the list. */
export function ViewChips(props: Omit<ViewsProps, 'onKept'>) {
  const { say } = useLanguage();
  const now = JSON.stringify(props.filter);
  if (props.views.length === 0) return null;
  return (
    <div className="o-views" role="group" aria-label={say(listTexts.views)}>
      {props.views.map((view) => {
        const on = JSON.stringify(clean(view.filter)) === now;
        return (
          <button
            key={view.id}
            type="button"
            aria-pressed={on}
            aria-label={say(listTexts.view(view.name, countOf(view)))}
            onClick={() => props.onChange(on ? {} : clean(view.filter))}
          >
            {view.name} <span className="num">{countOf(view)}</span>
          </button>
        );
      })}
    </div>
  );
}
function KeepView(props: { readonly filter: InboxFilter; readonly onKept: () => void }) {
  const { say } = useLanguage();
  const { session } = useOffice();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const keep = async (): Promise<void> => {
    const answer = await call('inbox-view.keep', { body: { name: name.trim(), filter: props.filter, shared } });
    if (!answer.ok) return;
    setName('');
    props.onKept();
  };
  return (
    <form
      className="o-keep"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void keep();
      }}
    >
      <label htmlFor="view-name">{say(listTexts.viewName)}</label>
      <span>
        <span className="y-in">
          <input id="view-name" maxLength={30} value={name} onChange={(event) => setName(event.target.value)} />
        </span>
        <Button type="submit" size="s" {...(name.trim() === '' ? { why: say(listTexts.nameFirst) } : {})}>
          {say(listTexts.keep)}
        </Button>
      </span>
      {session.post?.duty === 'approval' ? <Check label={say(listTexts.share)} checked={shared} onChange={setShared} /> : null}
    </form>
  );
}

function OwnViews(props: ViewsProps) {
  const { say } = useLanguage();
  const { session } = useOffice();
  const own = props.views.filter(({ shared }) => !shared);
  const up = async (at: number): Promise<void> => {
    const ids = own.map(({ id }) => id);
    const [moved] = ids.splice(at, 1);
    if (moved !== undefined) ids.splice(at - 1, 0, moved);
    if ((await call('inbox-view.order', { body: { ids } })).ok) props.onKept();
  };
  const remove = async (id: string): Promise<void> => {
    if ((await call('inbox-view.delete', { params: { id }, body: {} })).ok) props.onKept();
  };
  return (
    <ul className="o-ownviews">
      {props.views.map((view) => {
        const at = own.indexOf(view);
        return (
          <li key={view.id}>
            <span className="ell">{view.name}</span>
            {view.shared ? <span className="t-xs t-3">{say(listTexts.sharedView)}</span> : null}
            {at > 0 ? (
              <IconButton label={say(listTexts.up(view.name))} onPress={() => void up(at)}>
                <Icon name="up" />
              </IconButton>
            ) : null}
            {view.shared && session.post?.duty !== 'approval' ? null : (
              <IconButton label={say(listTexts.remove(view.name))} onPress={() => void remove(view.id)}>
                <Icon name="x" />
              </IconButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function One(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}) {
  const { say } = useLanguage();
  return (
    <label className="o-rowone">
      {props.label}
      <span className="y-in">
        <select value={props.value ?? ''} onChange={(event) => props.onChange(event.target.value)}>
          <option value="">{say(listTexts.any)}</option>
          {props.children}
        </select>
      </span>
    </label>
  );
}

/** Folded away: most days nobody needs it. */
export function FilterBox(props: ViewsProps & { readonly inbox: Inbox | undefined }) {
  const { say } = useLanguage();
  const { filter, onChange } = props;
  const set = Object.keys(filter).filter((key) => key !== 'who' && key !== 'light').length;
  return (
    <details className="o-filter">
      <summary>{say(set === 0 ? listTexts.filter : listTexts.filtered(set))}</summary>
      <One label={say(listTexts.item)} value={filter.item} onChange={(item) => onChange(clean({ ...filter, item }))}>
        {(props.inbox?.items ?? []).map(({ item, name }) => (
          <option key={item} value={item}>
            {say(name)}
          </option>
        ))}
      </One>
      <One label={say(listTexts.state)} value={filter.state} onChange={(state) => onChange(clean({ ...filter, state }))}>
        {states.map((state) => (
          <option key={state} value={state}>
            {say(stateWords(state))}
          </option>
        ))}
      </One>
      <Check
        label={say(listTexts.overdue)}
        checked={filter.overdue === 'yes'}
        onChange={(on) => onChange(clean({ ...filter, overdue: on ? 'yes' : undefined }))}
      />
      {set === 0 && filter.light === undefined && filter.who === undefined ? null : (
        <Button size="s" onPress={() => onChange({})}>
          {say(listTexts.clear)}
        </Button>
      )}
      <KeepView filter={filter} onKept={props.onKept} />
      <OwnViews {...props} />
    </details>
  );
}
