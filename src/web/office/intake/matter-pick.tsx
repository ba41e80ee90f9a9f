/** Finds the matters a walk-in came for: Chinese, pinyin initials or English; several may be chosen. */
import { useState } from 'react';
import { Field, InputBox } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { intakeTexts } from './texts.ts';

export function MatterPick(props: {
  readonly division: number;
  readonly chosen: readonly string[];
  readonly onToggle: (matter: string) => void;
}) {
  const { say } = useLanguage();
  const [query, setQuery] = useState('');
  const { division } = props;
  const words = query.trim();
  const all = useReply('matter.list', words === '' ? { query: { division } } : undefined);
  const found = useReply('search.find', words === '' ? undefined : { query: { q: words, division, kind: 'matter', limit: 12 } });
  const { value, refused, reload } = words === '' ? all : found;
  // What is not handled here cannot be taken in here.
  const rows = words === '' ? (all.value?.rows ?? []) : (found.value?.rows ?? []).filter(({ here }) => here);
  return (
    <section aria-label={say(intakeTexts.matter)}>
      <Field id="intake-matter" label={say(intakeTexts.matter)}>
        {(control) => (
          <InputBox>
            <Icon name="search" />
            <input
              {...control}
              type="search"
              placeholder={say(intakeTexts.findMatter)}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={(event) => {
                const [first] = rows;
                if (event.key !== 'Enter' || words === '' || first === undefined || event.nativeEvent.isComposing) return;
                event.preventDefault();
                props.onToggle(first.id);
              }}
            />
          </InputBox>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={3} /> : null}
      {value !== undefined && rows.length === 0 ? <p className="t-sm t-3">{say(intakeTexts.noMatter)}</p> : null}
      <ul className="o-chips">
        {rows.slice(0, 12).map((row) => (
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
