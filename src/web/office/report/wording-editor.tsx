/** Words of one paragraph around its figures: text is typed, a figure is a chip that can be moved in or deleted, never changed. */
import { useEffect, useId, useRef } from 'react';
import type { Paragraph, Piece, SpanOf } from '#domain/report/report-model.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { piecesIn } from './pieces-in.ts';
import { reportTexts as texts } from './texts.ts';

type Props = {
  readonly id: string;
  readonly block: Paragraph;
  readonly nameOf: (measure: string) => string;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** A figure in the text: the browser steps over it as over one letter. */
function chipOf(span: SpanOf): HTMLSpanElement {
  const chip = document.createElement('span');
  chip.className = 'o-wrchip';
  chip.contentEditable = 'false';
  chip.dataset['span'] = span.id;
  chip.textContent = span.text;
  return chip;
}

const nodeOf = (piece: Piece, spans: readonly SpanOf[]): Node => {
  if (typeof piece === 'string') return document.createTextNode(piece);
  const span = spans.find(({ id }) => id === piece.span);
  return span === undefined ? document.createTextNode('') : chipOf(span);
};

/** At the caret, or at the end where the caret is elsewhere. */
function insertAt(box: HTMLElement, node: Node): void {
  const selection = window.getSelection();
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  if (range === undefined || !box.contains(range.commonAncestorContainer)) box.append(node);
  else {
    range.deleteContents();
    range.insertNode(node);
    range.setStartAfter(node);
    range.collapse(true);
  }
  box.focus();
}

export function WordingEditor(props: Props) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const box = useRef<HTMLDivElement>(null);
  const label = useId();
  const { block } = props;
  useEffect(() => {
    box.current?.replaceChildren(...block.pieces.map((piece) => nodeOf(piece, block.spans)));
    box.current?.focus();
  }, [block]);
  const save = async (): Promise<void> => {
    const pieces = box.current === null ? [] : piecesIn(box.current);
    if ((await send('report.reword', { params: { id: props.id }, body: { block: block.id, pieces } })) !== undefined) props.onDone();
  };
  const nameOf = (span: SpanOf): string => (span.kind === 'word' ? span.text : `${props.nameOf(span.measure)} ${span.text}`);
  return (
    <div className="o-wredit no-print">
      <p id={label} className="t-sm t-2">
        {say(texts.paragraph)}
      </p>
      <div
        ref={box}
        className="o-wredit__b"
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-labelledby={label}
        contentEditable
        suppressContentEditableWarning
        onPaste={(event) => {
          event.preventDefault();
          if (box.current !== null) insertAt(box.current, document.createTextNode(event.clipboardData.getData('text/plain')));
        }}
        onDrop={(event) => event.preventDefault()}
      />
      <p className="t-sm t-2">{say(texts.wordsRule)}</p>
      {block.spans.length === 0 ? null : (
        <fieldset className="o-wredit__i">
          <legend className="t-sm">{say(texts.insert)}</legend>
          {block.spans.map((span) => (
            <Button key={span.id} size="s" onPress={() => box.current !== null && insertAt(box.current, chipOf(span))}>
              {nameOf(span)}
            </Button>
          ))}
        </fieldset>
      )}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <p className="o-wr__f">
        <Button kind="p" busy={busy} onPress={() => void save()}>
          {say(texts.saveWords)}
        </Button>
        <Button kind="plain" onPress={props.onClose}>
          {say(texts.cancel)}
        </Button>
      </p>
    </div>
  );
}
