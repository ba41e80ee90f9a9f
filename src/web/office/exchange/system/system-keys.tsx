/** Keys and the signing secret: shown once when made, known by their beginning afterwards. */
import { useState } from 'react';
import type { SystemView } from '#contract/view/system.ts';
import { Button } from '#web/ui/button.tsx';
import { fullDayText, momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { useCommand } from '../use-command.ts';
import { keyTexts } from './texts.ts';

const DAYS = 90;
const OVERLAP_HOURS = 24;

function Shown(props: { readonly value: string }) {
  const { say } = useLanguage();
  return (
    <Note tone="near" role="status">
      <b>{say(keyTexts.once)}</b>
      <p className="code o-key">{props.value}</p>
    </Note>
  );
}

export function SystemKeys(props: { readonly view: SystemView; readonly reload: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { view, reload } = props;
  const command = useCommand();
  const [shown, setShown] = useState<string>();
  const params = { id: view.id };
  const show = (value: string | undefined): void => {
    if (value === undefined) return;
    setShown(value);
    reload();
  };
  const add = async (): Promise<void> => show((await command.send('system.add-key', { params, body: { days: DAYS } }))?.key);
  const rotate = async (): Promise<void> =>
    show((await command.send('system.rotate-secret', { params, body: { overlapHours: OVERLAP_HOURS } }))?.secret);
  const end = async (key: string): Promise<void> => {
    if ((await command.send('system.end-key', { params, body: { key } })) !== undefined) reload();
  };
  return (
    <>
      <h2>{say(keyTexts.keys)}</h2>
      {shown === undefined ? null : <Shown value={shown} />}
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      {view.keys.length === 0 ? <p className="t-sm t-3">{say(keyTexts.none)}</p> : null}
      <ul className="o-keys">
        {view.keys.map((key) => (
          <li key={key.id}>
            <span className="code">{key.begins}…</span>
            <span>{say(key.endedAt === null ? keyTexts.until(fullDayText(key.expiresAt, language)) : keyTexts.ended)}</span>
            {key.endedAt !== null || !view.allowed.includes('end-key') ? null : (
              <Button size="s" kind="q" label={`${say(keyTexts.end)} ${key.begins}`} onPress={() => void end(key.id)}>
                {say(keyTexts.end)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {view.allowed.includes('add-key') ? (
        <Button block busy={command.busy} onPress={() => void add()}>
          {say(keyTexts.add)}
        </Button>
      ) : null}
      {view.secret === null ? null : (
        <>
          <h2>{say(keyTexts.secret)}</h2>
          <p className="t-sm t-3">
            {say(keyTexts.generation(view.secret.generation, momentText(view.secret.since, language, today)))}
            {view.secret.previousUntil === null
              ? null
              : ` · ${say(keyTexts.overlap(momentText(view.secret.previousUntil, language, today)))}`}
          </p>
          {view.allowed.includes('rotate-secret') ? (
            <Button block busy={command.busy} onPress={() => void rotate()}>
              {say(keyTexts.rotate)}
            </Button>
          ) : null}
        </>
      )}
    </>
  );
}
