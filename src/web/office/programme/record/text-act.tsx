/** Words and the ways they may end: a field and its buttons, each one command. */
import { useState } from 'react';
import type { OperationName } from '#contract/routes.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Lines } from '../../act/controls.tsx';
import { useCommand } from '../../exchange/use-command.ts';
import type { Words } from '../../shell/words.ts';
import { recordTexts } from './texts.ts';

export type Press = { readonly name: OperationName; readonly label: Words; readonly more?: object; readonly main?: boolean };

export function TextAct(props: {
  readonly id: string;
  readonly params: Readonly<Record<string, string>>;
  readonly label: Words;
  readonly presses: readonly Press[];
  readonly onDone: () => void;
}) {
  const { say } = useLanguage();
  const [text, setText] = useState('');
  const { busy, refused, send } = useCommand();
  const press = async ({ name, more }: Press): Promise<void> => {
    if ((await send(name, { params: props.params, body: { text: text.trim(), ...more } })) === undefined) return;
    setText('');
    props.onDone();
  };
  if (props.presses.length === 0) return null;
  const why = text.trim() === '' ? { why: say(recordTexts.write) } : {};
  return (
    <div className="o-form">
      <Lines id={props.id} label={say(props.label)} value={text} onChange={setText} rows={2} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-rec__b">
        {props.presses.map((each) => (
          <Button
            key={say(each.label)}
            size="s"
            kind={each.main === true ? 'p' : 'q'}
            busy={busy}
            onPress={() => void press(each)}
            {...why}
          >
            {say(each.label)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** One press without words. */
export function PlainAct(props: {
  readonly name: OperationName;
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly label: Words;
  readonly onDone: () => void;
}) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const press = async (): Promise<void> => {
    const done = await send(props.name, { ...(props.params === undefined ? {} : { params: props.params }), body: props.body ?? {} });
    if (done !== undefined) props.onDone();
  };
  return (
    <>
      <Button size="s" kind="p" busy={busy} onPress={() => void press()}>
        {say(props.label)}
      </Button>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </>
  );
}
