/** The frame of each form of a task: its fields, what was refused, the press. */
import type { ReactNode } from 'react';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import type { useCommand } from '../exchange/use-command.ts';
import { taskTexts } from './texts.ts';

/** The frame of each: fields, what was refused, the press. */
export function TaskFrame(props: {
  readonly ready: boolean;
  readonly command: ReturnType<typeof useCommand>;
  readonly press: string;
  readonly onSend: () => void;
  readonly children: ReactNode;
}) {
  const { say } = useLanguage();
  const { busy, refused } = props.command;
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (props.ready) props.onSend();
      }}
    >
      {props.children}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" busy={busy} {...(props.ready ? {} : { why: say(taskTexts.say) })}>
        {props.press}
      </Button>
    </form>
  );
}
