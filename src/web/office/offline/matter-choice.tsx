/** Which matters the person came for, out of those whose guides are kept here. */
import { useState } from 'react';
import type { MatterRow } from '#contract/view/guide.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { offlineTexts } from './texts.ts';

const MOST = 12;

export function MatterChoice(props: {
  readonly rows: readonly MatterRow[];
  readonly chosen: readonly string[];
  readonly onToggle: (matter: string) => void;
}) {
  const { say } = useLanguage();
  const [query, setQuery] = useState('');
  const words = query.trim().toLowerCase();
  const fits = ({ name, summary }: MatterRow): boolean =>
    [name.zh, name.en, summary.zh, summary.en].some((each) => each.toLowerCase().includes(words));
  const found = props.rows.filter((row) => props.chosen.includes(row.id) || fits(row));
  if (props.rows.length === 0) return <Note tone="near">{say(offlineTexts.noMatters)}</Note>;
  return (
    <section className="o-ask" aria-label={say(offlineTexts.matters)}>
      <Field id="offline-matter" label={say(offlineTexts.matters)}>
        {(control) => (
          <InputBox>
            <Icon name="search" />
            <input
              {...control}
              type="search"
              placeholder={say(offlineTexts.findMatter)}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          </InputBox>
        )}
      </Field>
      <ul className="o-chips">
        {found.slice(0, MOST).map((row) => (
          <li key={row.id}>
            <button type="button" className="o-chip" aria-pressed={props.chosen.includes(row.id)} onClick={() => props.onToggle(row.id)}>
              {say(row.name)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
