/** All matters of a place, searchable; life events first, then projects, then single services. */
import { useState } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { MatterRows, NotHere } from '../home/matter-list.tsx';
import { home } from '../home/texts.ts';
import { SearchField } from '../search/search-field.tsx';
import { DemoPill, Page } from '../shell/page.tsx';
import { PlaceButton, usePlace } from '../shell/place.tsx';

const groups = [
  { kinds: ['life-event'], title: home.kinds },
  { kinds: ['project'], title: home.projects },
  { kinds: ['item', 'single'], title: home.items },
] as const;

export function MattersPage() {
  const { say } = useLanguage();
  const [words, setWords] = useState('');
  const division = usePlace();
  const { value, refused, reload } = useReply('matter.list', { query: { division } });
  const known = groups.flatMap((group): readonly string[] => group.kinds);
  const shown = groups.map((group) => ({
    title: group.title,
    rows: (value?.rows ?? []).filter(
      (row) => group.kinds.some((kind) => kind === row.kind) || (group.title === home.items && !known.includes(row.kind)),
    ),
  }));
  return (
    <Page
      title={say(home.mattersTitle)}
      top={
        <header className="y-top">
          <h1 className="t-h2">{say(home.mattersTitle)}</h1>
          <PlaceButton />
          <DemoPill />
        </header>
      }
      tabs
    >
      <div className="y-pad">
        <SearchField onTyping={setWords} />
        <p className="p-hint">{say(home.hint)}</p>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={6} /> : null}
        {words.trim() === '' && value?.rows.length === 0 ? <NotHere /> : null}
        {words.trim() !== ''
          ? null
          : shown
              .filter((group) => group.rows.length > 0)
              .map((group) => (
                <section key={group.title.zh}>
                  <div className="y-sec">
                    <h2>{say(group.title)}</h2>
                  </div>
                  <MatterRows rows={group.rows} />
                </section>
              ))}
      </div>
    </Page>
  );
}
