/** The people entered in this division and the posts they hold; filtered as one types. */
import { useState } from 'react';
import type { DirectoryPost, DirectoryView } from '#contract/view/directory.ts';
import { Button } from '#web/ui/button.tsx';
import { fullDayText } from '#web/ui/date-text.ts';
import { InputBox } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useAdmin } from './admin-context.ts';
import { PageHead } from './page-head.tsx';
import { AppointForm, EndPostForm, EnterForm } from './post-forms.tsx';
import { SubstituteForm } from './substitute-form.tsx';
import { adminTexts, dutyTexts, peopleTexts } from './texts.ts';

type Person = DirectoryView['people'][number];
type Asked =
  | { readonly what: 'enter' }
  | { readonly what: 'appoint'; readonly person: Person }
  | { readonly what: 'end' | 'substitute'; readonly person: Person; readonly post: DirectoryPost };
type OnAsk = (asked: Asked) => void;

function PostLine(props: { readonly person: Person; readonly post: DirectoryPost; readonly onAsk: OnAsk }) {
  const { say, language } = useLanguage();
  const { view } = useAdmin();
  const { person, post, onAsk } = props;
  const from = fullDayText(post.from, language);
  const office = view.offices.find(({ id }) => id === post.office);
  const period = post.until === null ? peopleTexts.since(from) : peopleTexts.period(from, fullDayText(post.until, language));
  return (
    <li className={`o-post-line ${post.when === 'over' ? 'is-off' : ''}`}>
      <span className="y-tag">{say(dutyTexts[post.duty]?.name ?? peopleTexts.duty)}</span>
      <span className="o-line__t">
        <span>
          {office === undefined ? post.office : say(office.name)} · {say(post.title)}
        </span>
        <small className="t-xs t-3">
          {say(period)} · {say(post.items === null ? adminTexts.all : adminTexts.some(post.items.length))}
          {post.when === 'now' ? '' : ` · ${say(post.when === 'later' ? peopleTexts.later : peopleTexts.over)}`}
        </small>
      </span>
      {post.when === 'over' ? null : (
        <span className="o-line__b">
          <Button
            size="s"
            kind="q"
            label={`${say(peopleTexts.substitute)} ${person.name}`}
            onPress={() => onAsk({ what: 'substitute', person, post })}
          >
            {say(peopleTexts.substitute)}
          </Button>
          <Button size="s" kind="q" label={`${say(peopleTexts.end)} ${person.name}`} onPress={() => onAsk({ what: 'end', person, post })}>
            {say(peopleTexts.end)}
          </Button>
        </span>
      )}
    </li>
  );
}

function PersonCard(props: { readonly person: Person; readonly onAsk: OnAsk }) {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const { person, onAsk } = props;
  const posts = view.posts.filter((post) => post.person === person.person);
  return (
    <li className="o-officer">
      <div className="o-officer__h">
        <span className="y-av" aria-hidden="true">
          {[...person.name][0]}
        </span>
        <b>{person.name}</b>
        <Button size="s" label={say(peopleTexts.appointPerson(person.name))} onPress={() => onAsk({ what: 'appoint', person })}>
          {say(peopleTexts.appoint)}
        </Button>
      </div>
      {posts.length === 0 ? (
        <p className="t-sm t-3">{say(peopleTexts.noPost)}</p>
      ) : (
        <ul>
          {posts.map((post) => (
            <PostLine key={`${post.office} ${post.duty}`} person={person} post={post} onAsk={onAsk} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** By name, office or title, in either language. */
const matches = (view: DirectoryView, person: Person, query: string): boolean => {
  const posts = view.posts.filter((post) => post.person === person.person);
  const offices = view.offices.filter(({ id }) => posts.some((post) => post.office === id));
  const words = [person.name, ...posts.flatMap(({ title }) => [title.zh, title.en]), ...offices.flatMap(({ name }) => [name.zh, name.en])];
  return words.some((word) => word.toLowerCase().includes(query));
};

function Filter(props: { readonly query: string; readonly onChange: (query: string) => void }) {
  const { say } = useLanguage();
  return (
    <div className="o-admin__find">
      <InputBox>
        <Icon name="search" />
        <input
          type="search"
          aria-label={say(adminTexts.filter)}
          placeholder={say(adminTexts.filter)}
          value={props.query}
          onChange={(event) => props.onChange(event.target.value)}
        />
      </InputBox>
    </div>
  );
}

export function PeoplePage() {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const [asked, setAsked] = useState<Asked>();
  const [query, setQuery] = useState('');
  const close = (): void => setAsked(undefined);
  const people = view.people.filter((person) => matches(view, person, query.trim().toLowerCase()));
  return (
    <>
      <PageHead title={peopleTexts.title} about={peopleTexts.about}>
        <Button kind="p" onPress={() => setAsked({ what: 'enter' })}>
          {say(peopleTexts.enter)}
        </Button>
      </PageHead>
      {view.people.length > 6 ? <Filter query={query} onChange={setQuery} /> : null}
      {view.people.length === 0 ? (
        <Empty title={say(peopleTexts.none)}>
          <p className="t-sm t-3">{say(peopleTexts.noneHint)}</p>
        </Empty>
      ) : people.length === 0 ? (
        <Empty title={say(adminTexts.noMatch)} />
      ) : (
        <ul className="o-officers">
          {people.map((person) => (
            <PersonCard key={person.person} person={person} onAsk={setAsked} />
          ))}
        </ul>
      )}
      <AskedSheet asked={asked} onClose={close} />
    </>
  );
}

function AskedSheet(props: { readonly asked: Asked | undefined; readonly onClose: () => void }) {
  const { say } = useLanguage();
  const { asked, onClose } = props;
  const titles = { enter: peopleTexts.enter, appoint: peopleTexts.appoint, end: peopleTexts.end, substitute: peopleTexts.substitute };
  const who = asked === undefined || asked.what === 'enter' ? '' : ` · ${asked.person.name}`;
  return (
    <Sheet open={asked !== undefined} title={asked === undefined ? '' : `${say(titles[asked.what])}${who}`} onClose={onClose}>
      {asked?.what === 'enter' ? <EnterForm onDone={onClose} /> : null}
      {asked?.what === 'appoint' ? <AppointForm person={asked.person.person} onDone={onClose} /> : null}
      {asked?.what === 'end' ? <EndPostForm post={asked.post} onDone={onClose} /> : null}
      {asked?.what === 'substitute' ? <SubstituteForm post={asked.post} onDone={onClose} /> : null}
    </Sheet>
  );
}
