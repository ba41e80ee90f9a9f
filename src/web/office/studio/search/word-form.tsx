/** What one everyday word means, with what it finds now and would find then. */
import { useEffect, useState } from 'react';
import type { SearchRow, SynonymRow } from '#contract/view/search.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useCommand } from '../../exchange/use-command.ts';
import { searchTexts as texts } from './texts.ts';

export type Chosen = Pick<SynonymRow, 'word' | 'means' | 'revision'>;

const meaningsOf = (text: string): readonly string[] =>
  text
    .split(/[、,，\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .slice(0, 8);

/** Waits until typing has paused. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 300);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function Rows(props: { readonly title: string; readonly rows: readonly SearchRow[] }) {
  const { say } = useLanguage();
  return (
    <div>
      <h3>{props.title}</h3>
      {props.rows.length === 0 ? <p className="t-sm t-3">{say(texts.nothing)}</p> : null}
      <ol>
        {props.rows.map((row) => (
          <li key={`${row.kind} ${row.id}`}>
            {say(row.name)}
            {row.department === null ? null : <small className="t-3"> {say(row.department)}</small>}
          </li>
        ))}
      </ol>
    </div>
  );
}

export function WordForm(props: {
  readonly chosen: Chosen;
  readonly division: number;
  readonly onSaved: (word: string) => void;
  readonly onClose: () => void;
}) {
  const { say } = useLanguage();
  const { chosen, division } = props;
  const [word, setWord] = useState(chosen.word);
  const [means, setMeans] = useState(chosen.means.join('、'));
  const command = useCommand();
  const asked = useSettled(JSON.stringify([word.trim(), meaningsOf(means).join('、')]));
  const [askedWord = '', askedMeans = ''] = JSON.parse(asked) as readonly string[];
  const preview = useReply(
    'synonym.preview',
    askedWord === '' ? undefined : { query: { word: askedWord, means: askedMeans || '、', division } },
  );
  const save = async (): Promise<void> => {
    const done = await command.send('synonym.set', {
      body: { division, word: word.trim(), means: meaningsOf(means), revision: chosen.revision },
    });
    if (done !== undefined) props.onSaved(done.word);
  };
  return (
    <form
      className="o-sw__form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{chosen.word === '' ? say(texts.add) : say(texts.mean(chosen.word))}</h2>
      {chosen.word === '' ? (
        <Field id="synonym-word" label={say(texts.word)}>
          {(control) => (
            <InputBox>
              <input {...control} maxLength={30} value={word} onChange={(event) => setWord(event.target.value)} />
            </InputBox>
          )}
        </Field>
      ) : null}
      <Field id="synonym-means" label={say(texts.means)} hint={say(texts.meansHint)} optional>
        {(control) => (
          <InputBox>
            <input {...control} maxLength={400} value={means} onChange={(event) => setMeans(event.target.value)} />
          </InputBox>
        )}
      </Field>
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      <div className="o-sw__acts">
        <Button kind="p" type="submit" busy={command.busy}>
          {say(texts.save)}
        </Button>
        <Button kind="q" onPress={props.onClose}>
          {say(texts.close)}
        </Button>
      </div>
      <section className="o-sw__preview" aria-label={say(texts.preview)} aria-live="polite">
        {preview.refused === undefined ? null : <RefusedNote refused={preview.refused} onRetry={preview.reload} />}
        {preview.value === undefined ? null : (
          <>
            <Rows title={say(texts.before)} rows={preview.value.before} />
            <Rows title={say(texts.after)} rows={preview.value.after} />
          </>
        )}
      </section>
    </form>
  );
}
