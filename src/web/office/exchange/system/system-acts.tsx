/** What is done with a system: a test event, going live, suspending and closing with the reason, dead letters sent again. */
import { useState } from 'react';
import type { SystemView } from '#contract/view/system.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { TextField } from '../law-field.tsx';
import { useCommand } from '../use-command.ts';
import { actTexts, systemTexts } from './texts.ts';

type Ending = 'suspend' | 'close';

function EndForm(props: { readonly view: SystemView; readonly act: Ending; readonly onDone: () => void; readonly onCancel: () => void }) {
  const { say } = useLanguage();
  const { view, act } = props;
  const command = useCommand();
  const [reason, setReason] = useState('');
  const send = async (): Promise<void> => {
    const done = await command.send(act === 'suspend' ? 'system.suspend' : 'system.close', { params: { id: view.id }, body: { reason } });
    if (done !== undefined) props.onDone();
  };
  return (
    <form
      className="o-change"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField id="system-reason" label={say(actTexts.reason)} rows={2} value={reason} onChange={setReason} />
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      <Button type="submit" block kind="danger" busy={command.busy}>
        {say(actTexts[act])}
      </Button>
      <Button block onPress={props.onCancel}>
        {say(systemTexts.cancel)}
      </Button>
    </form>
  );
}

export function SystemActs(props: { readonly view: SystemView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const { view, reload } = props;
  const command = useCommand();
  const [ending, setEnding] = useState<Ending>();
  const [told, setTold] = useState<string>();
  const params = { id: view.id };
  const may = (act: string): boolean => view.allowed.includes(act);
  const ping = async (): Promise<void> => {
    const done = await command.send('system.ping', { params, body: {} });
    if (done === undefined) return;
    setTold(say(done.taken ? actTexts.pinged(done.status ?? 0, done.ms) : actTexts.notPinged(`${done.error ?? ''} ${done.status ?? ''}`)));
    reload();
  };
  const live = async (): Promise<void> => {
    if ((await command.send('system.go-live', { params, body: {} })) !== undefined) reload();
  };
  const replay = async (): Promise<void> => {
    const done = await command.send('system.replay', { params, body: {} });
    if (done === undefined) return;
    setTold(say(actTexts.replayed(done.queued)));
    reload();
  };
  const done = (): void => {
    setEnding(undefined);
    reload();
  };
  if (ending !== undefined) return <EndForm view={view} act={ending} onDone={done} onCancel={() => setEnding(undefined)} />;
  return (
    <>
      <h2>{say(actTexts.acts)}</h2>
      {told === undefined ? null : <Note role="status">{told}</Note>}
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      {may('go-live') ? (
        <Button block kind="p" busy={command.busy} onPress={() => void live()}>
          {say(actTexts.live)}
        </Button>
      ) : null}
      {may('ping') ? (
        <Button block busy={command.busy} onPress={() => void ping()}>
          {say(actTexts.ping)}
        </Button>
      ) : null}
      {may('replay') && view.dead > 0 ? (
        <Button block busy={command.busy} onPress={() => void replay()}>
          {say(actTexts.replay)}
        </Button>
      ) : null}
      {may('suspend') ? (
        <Button block onPress={() => setEnding('suspend')}>
          {say(actTexts.suspend)}
        </Button>
      ) : null}
      {may('close') ? (
        <Button block kind="q" onPress={() => setEnding('close')}>
          {say(actTexts.close)}
        </Button>
      ) : null}
    </>
  );
}
