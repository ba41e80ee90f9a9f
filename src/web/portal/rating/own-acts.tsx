/** What the rater may still do with an own rating: add words, object, say whether it helped. */
import { useState } from 'react';
import type { OwnRating } from '#contract/view/rating.ts';
import type { OperationName } from '#contract/routes.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button } from '#web/ui/button.tsx';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { ownTexts } from './texts.ts';

type Press = { readonly label: Text; readonly main: boolean; readonly needsText: boolean; readonly body: (text: string) => object };
type Shape = { readonly name: OperationName; readonly label: Text; readonly hint?: Text; readonly presses: readonly Press[] };

const shapeOf = (act: string, row: OwnRating): Shape | undefined => {
  switch (act) {
    case 'add':
      return {
        name: 'rating.add',
        label: ownTexts.add,
        hint: ownTexts.addHint,
        presses: [{ label: ownTexts.addSend, main: false, needsText: true, body: (text) => ({ text }) }],
      };
    case 'object':
      return {
        name: 'rating.object',
        label: ownTexts.object,
        hint: ownTexts.objectHint,
        presses: [{ label: ownTexts.objectSend, main: true, needsText: true, body: (text) => ({ text }) }],
      };
    case 'call-back': {
      const isSample = row.state === 'given';
      const said = (helped: boolean) => (text: string) => ({ helped, text });
      return {
        name: 'rating.say-helped',
        label: isSample ? ownTexts.callSample : ownTexts.call,
        hint: ownTexts.code(row.code),
        presses: [
          { label: isSample ? ownTexts.satisfied : ownTexts.helpedYes, main: true, needsText: false, body: said(true) },
          { label: isSample ? ownTexts.notSatisfied : ownTexts.helpedNo, main: false, needsText: false, body: said(false) },
        ],
      };
    }
    default:
      return undefined;
  }
};

export function OwnActs(props: { readonly row: OwnRating; readonly reload: () => void }) {
  const { row } = props;
  const [first] = ['call-back', 'object', 'add'].filter((act) => row.acts.includes(act));
  const shape = first === undefined ? undefined : shapeOf(first, row);
  return shape === undefined ? null : <Act key={shape.name} shape={shape} id={row.id} reload={props.reload} />;
}

function Act(props: { readonly shape: Shape; readonly id: string; readonly reload: () => void }) {
  const { say } = useLanguage();
  const { shape, id } = props;
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const send = async (body: object): Promise<void> => {
    setBusy(true);
    const answer = await call(shape.name, { params: { id }, body, key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok || !comesAgain(answer.refused)) setKey(freshKey());
    if (answer.ok) props.reload();
  };
  const optional = shape.presses.every(({ needsText }) => !needsText);
  return (
    <div className="p-stack">
      <Field
        id={`${shape.name}-${id}`}
        label={say(shape.label)}
        {...(shape.hint === undefined ? {} : { hint: say(shape.hint) })}
        optional={optional}
      >
        {(control) => (
          <InputBox>
            <textarea {...control} rows={2} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
          </InputBox>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="p-two">
        {shape.presses.map((press) => (
          <Button
            key={press.label.en}
            kind={press.main ? 'p' : 'q'}
            busy={busy}
            {...(press.needsText && text.trim() === '' ? { why: say(ownTexts.more) } : {})}
            onPress={() => void send(press.body(text.trim()))}
          >
            {say(press.label)}
          </Button>
        ))}
      </div>
    </div>
  );
}
