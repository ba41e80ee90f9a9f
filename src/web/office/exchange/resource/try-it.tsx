/** Tries a source once with nobody's number; what it answers is masked, and nothing of it is kept. */
import { useState } from 'react';
import type { ResourceTried, ResourceView } from '#contract/view/exchange.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { TextField } from '../law-field.tsx';
import { useCommand } from '../use-command.ts';
import { outcomeTexts, resourceTexts } from './texts.ts';

function Tried(props: { readonly tried: ResourceTried }) {
  const { say } = useLanguage();
  const { outcome, ms, values } = props.tried;
  const good = outcome === 'answered' || outcome === 'none';
  return (
    <div role="status">
      <Light light={good ? 'done' : 'late'}>{say(resourceTexts.tried(say(outcomeTexts[outcome] ?? resourceTexts.tryTitle), ms))}</Light>
      <dl className="y-dl o-tried">
        {values.map(({ fact, label, shown }) => (
          <div key={fact}>
            <dt>{say(label)}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A person of the demonstration; elsewhere the answer is that nobody has this number, which shows that it works. */
const SOMEBODY: Readonly<Record<string, string>> = { firm: '91330199MA0000015A' };
const NOBODY = '330199199304120023';

export function TryIt(props: { readonly view: ResourceView }) {
  const { say } = useLanguage();
  const command = useCommand();
  const { row } = props.view;
  const [key, setKey] = useState(SOMEBODY[row.subject] ?? NOBODY);
  const [tried, setTried] = useState<ResourceTried>();
  const tryNow = async (): Promise<void> => {
    setTried(undefined);
    setTried(await command.send('resource.try', { params: { id: row.id }, body: { key: key.trim() } }));
  };
  return (
    <form
      className="o-change o-try"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void tryNow();
      }}
    >
      <h3>{say(resourceTexts.tryTitle)}</h3>
      <p className="t-xs t-3">{say(resourceTexts.tryAbout)}</p>
      <TextField id="try-key" label={say(resourceTexts.tryKey)} value={key} onChange={setKey} />
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      {tried === undefined ? null : <Tried tried={tried} />}
      <Button type="submit" kind="p" block busy={command.busy}>
        {say(resourceTexts.tryNow)}
      </Button>
    </form>
  );
}
