/** Which person each officer of the system is: without a post in its offices nothing they do counts. */
import { useState } from 'react';
import type { SystemView } from '#contract/view/system.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Choice } from '../choice.tsx';
import { TextField } from '../law-field.tsx';
import { useCommand } from '../use-command.ts';
import { listTexts, systemTexts } from './texts.ts';

type Typed = { readonly reference: string; readonly person: string };

function Editor(props: { readonly view: SystemView; readonly onDone: () => void; readonly onCancel: () => void }) {
  const { say } = useLanguage();
  const { view } = props;
  const form = useReply('system.form', { query: { system: view.id } });
  const command = useCommand();
  const [rows, setRows] = useState<readonly Typed[]>(() => view.officers.map(({ reference, person }) => ({ reference, person })));
  const people = [...new Map((form.value?.officers ?? []).map(({ person, name }) => [person, name])).entries()];
  const change = (index: number, row: Typed): void => setRows(rows.map((each, at) => (at === index ? row : each)));
  const save = async (): Promise<void> => {
    const officers = rows.filter(({ reference, person }) => reference.trim() !== '' && person !== '');
    const done = await command.send('system.set-officers', { params: { id: view.id }, body: { officers } });
    if (done !== undefined) props.onDone();
  };
  return (
    <form
      className="o-change"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {rows.map((row, index) => (
        <div key={index} className="o-person" role="group" aria-label={`${say(listTexts.person)} ${index + 1}`}>
          <TextField
            id={`officer-${index}`}
            label={say(listTexts.reference)}
            value={row.reference}
            onChange={(reference) => change(index, { ...row, reference })}
          />
          <Choice
            id={`person-${index}`}
            label={say(listTexts.person)}
            value={row.person}
            options={people.map(([id, name]) => ({ id, label: name }))}
            onChange={(person) => change(index, { ...row, person })}
          />
          <Button
            size="s"
            kind="q"
            label={`${say(listTexts.remove)} ${row.reference}`}
            onPress={() => setRows(rows.filter((_row, at) => at !== index))}
          >
            {say(listTexts.remove)}
          </Button>
        </div>
      ))}
      <Button size="s" onPress={() => setRows([...rows, { reference: '', person: '' }])}>
        {say(listTexts.addRow)}
      </Button>
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      <div className="o-exb__a">
        <Button type="submit" kind="p" busy={command.busy}>
          {say(systemTexts.save)}
        </Button>
        <Button onPress={props.onCancel}>{say(systemTexts.cancel)}</Button>
      </div>
    </form>
  );
}

export function SystemOfficers(props: { readonly view: SystemView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const { view, reload } = props;
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="officers">
      <header className="o-dlv__h">
        <h2 id="officers">{say(listTexts.officers)}</h2>
        {!open && view.allowed.includes('set-officers') ? (
          <Button size="s" label={`${say(systemTexts.edit)}: ${say(listTexts.officers)}`} onPress={() => setOpen(true)}>
            {say(systemTexts.edit)}
          </Button>
        ) : null}
      </header>
      <p className="t-sm t-3">{say(listTexts.officersHint)}</p>
      {open ? (
        <Editor
          view={view}
          onCancel={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            reload();
          }}
        />
      ) : (
        <ul className="o-keys">
          {view.officers.map(({ reference, name, inPost }) => (
            <li key={reference}>
              <span className="code">{reference}</span>
              <span>{name}</span>
              {inPost ? null : <Tag tone="late">{say(listTexts.notInPost)}</Tag>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
