/** Places that two people changed otherwise: what each wrote, side by side, and the choice. */
import { useState } from 'react';
import { labelOfPointer } from '../words/pointer-label.ts';
import { isMembers, withAt } from '#domain/edition/doc-pointer.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Disagreement } from './draft-state.ts';
import type { CatalogueDoc } from '#domain/edition/edition.ts';
import { editorTexts } from './texts.ts';

const shown = (value: unknown, none: string): string => {
  if (value === undefined) return none;
  if (isMembers(value) && typeof value['zh'] === 'string') return `${value['zh']} / ${String(value['en'])}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

export function ClashNote(props: { readonly disagreement: Disagreement; readonly onSettle: (doc: CatalogueDoc) => void }) {
  const { say } = useLanguage();
  const { clashes, joined } = props.disagreement;
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  const choose = (pointer: string, own: boolean): void => {
    const next = new Set(mine);
    if (own) next.add(pointer);
    else next.delete(pointer);
    setMine(next);
  };
  const settle = (): void =>
    props.onSettle(clashes.reduce((doc, clash) => (mine.has(clash.pointer) ? withAt(doc, clash.pointer, clash.mine) : doc), joined));
  return (
    <Note tone="near" role="alert">
      <b>{say(editorTexts.clashTitle)}</b>
      <p>{say(editorTexts.clashWhy)}</p>
      {clashes.map(({ pointer, mine: own, theirs }) => (
        <fieldset key={pointer} className="o-clash">
          <legend>{say(labelOfPointer(pointer))}</legend>
          {([true, false] as const).map((isMine) => (
            <label key={String(isMine)}>
              <input type="radio" name={pointer} checked={mine.has(pointer) === isMine} onChange={() => choose(pointer, isMine)} />
              <span>
                <b>{say(isMine ? editorTexts.mine : editorTexts.theirs)}</b> {shown(isMine ? own : theirs, say(editorTexts.takenOut))}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <Button kind="p" size="s" onPress={settle}>
        {say(editorTexts.settle)}
      </Button>
    </Note>
  );
}
