/** Closes a resource: what follows is said first, and why is asked for. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { TextField } from '../law-field.tsx';
import { useCommand } from '../use-command.ts';
import { resourceTexts } from './texts.ts';

export function Closing(props: { readonly id: string; readonly reload: () => void }) {
  const { say } = useLanguage();
  const command = useCommand();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = async (): Promise<void> => {
    const done = await command.send('resource.close', { params: { id: props.id }, body: { reason } });
    if (done !== undefined) props.reload();
  };
  if (!open)
    return (
      <Button kind="q" size="s" onPress={() => setOpen(true)}>
        {say(resourceTexts.close)}
      </Button>
    );
  return (
    <form
      className="o-change"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void close();
      }}
    >
      <TextField id="close-why" label={say(resourceTexts.closeWhy)} rows={2} value={reason} onChange={setReason} />
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      <Button type="submit" kind="danger" busy={command.busy}>
        {say(resourceTexts.close)}
      </Button>
    </form>
  );
}
