/** The pages in their order: dragged, or moved, turned and dropped by keys; what is wrong with one stands under it. */
import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { IconButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { faultTexts } from '#web/ui/picture/fault-texts.ts';
import type { CapturedPage, PagesAct } from './pages.ts';
import { scanTexts } from './texts.ts';

type Strip = {
  readonly pages: readonly CapturedPage[];
  readonly tell: (act: PagesAct) => void;
  readonly retaking: string | undefined;
  readonly onRetake: (key: string) => void;
};
type One = Strip & { readonly page: CapturedPage; readonly at: number; readonly onMove: (to: number) => void };

function Tools({ page, at, pages, tell, onRetake, onMove }: One) {
  const { say } = useLanguage();
  const tool = (icon: string, text: keyof typeof scanTexts & ('before' | 'after' | 'turn' | 'retake' | 'drop'), act: () => void) => (
    <IconButton label={`${say(scanTexts[text])} · ${say(scanTexts.page(at + 1, pages.length))}`} onPress={act}>
      <Icon name={icon} />
    </IconButton>
  );
  return (
    <span className="o-page__t">
      {at === 0 ? null : tool('left', 'before', () => onMove(at - 1))}
      {at === pages.length - 1 ? null : tool('right', 'after', () => onMove(at + 1))}
      {page.kind === 'pdf' ? null : tool('refresh', 'turn', () => tell({ kind: 'turn', key: page.key }))}
      {tool('camera', 'retake', () => onRetake(page.key))}
      {tool('x', 'drop', () => tell({ kind: 'drop', key: page.key }))}
    </span>
  );
}

function Faults({ page, tell }: One) {
  const { say } = useLanguage();
  if (page.faults.length === 0) return null;
  return (
    <div className="o-page__f">
      {page.faults.map((fault) => (
        <span key={fault} className="o-near">
          <Icon name="alert" /> {say(faultTexts[fault])}
        </span>
      ))}
      <label className="t-xs" htmlFor={`why-${page.key}`}>
        {say(scanTexts.reason)}
      </label>
      <span className="y-in">
        <input
          id={`why-${page.key}`}
          value={page.reason}
          maxLength={200}
          placeholder={say(scanTexts.reasonHint)}
          onChange={(event) => tell({ kind: 'explain', key: page.key, reason: event.target.value })}
        />
      </span>
    </div>
  );
}

type Held = One & { readonly onDrop: () => void; readonly onDrag: () => void };

/** The picture takes the keys that move, turn and drop it; pressed, it is shown as wide as the sheet. */
function Face(props: Held & { readonly large: boolean; readonly onPress: () => void }) {
  const { say } = useLanguage();
  const { page, at, pages, tell, onMove } = props;
  const press = (event: KeyboardEvent): void => {
    if (event.altKey && event.key === 'ArrowLeft') onMove(at - 1);
    else if (event.altKey && event.key === 'ArrowRight') onMove(at + 1);
    else if (event.key === 'r' || event.key === 'R') tell({ kind: 'turn', key: page.key });
    else if (event.key === 'Delete') tell({ kind: 'drop', key: page.key });
    else return;
    event.preventDefault();
  };
  const over = (event: DragEvent): void => event.preventDefault();
  return (
    <button
      type="button"
      className="o-page__p"
      aria-label={say(scanTexts.page(at + 1, pages.length))}
      aria-pressed={props.large}
      draggable
      onDragStart={props.onDrag}
      onDragOver={over}
      onDrop={props.onDrop}
      onKeyDown={press}
      onClick={props.onPress}
    >
      {page.kind === 'pdf' ? (
        <span className="o-page__d">
          <Icon name="file" />
          {say(scanTexts.pdf)}
        </span>
      ) : (
        <img src={page.url} alt="" draggable={false} style={{ rotate: `${page.turn}deg` }} />
      )}
      <b className="num">{at + 1}</b>
    </button>
  );
}

function Page(props: Held) {
  const { page } = props;
  const [large, setLarge] = useState(false);
  const classes = [
    'o-page',
    props.retaking === page.key ? 'is-again' : '',
    page.faults.length > 0 ? 'is-poor' : '',
    large ? 'is-large' : '',
  ];
  return (
    <li className={classes.filter(Boolean).join(' ')}>
      <Face {...props} large={large} onPress={() => setLarge(!large)} />
      <Tools {...props} />
      <Faults {...props} />
    </li>
  );
}

export function PageStrip(props: Strip) {
  const { say } = useLanguage();
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<string>();
  const move = (key: string, to: number): void => {
    props.tell({ kind: 'move', key, to });
    setSaid(say(scanTexts.moved(Math.max(0, Math.min(props.pages.length - 1, to)) + 1)));
  };
  return (
    <>
      <ol className="o-pages" aria-label={say(scanTexts.pages)}>
        {props.pages.map((page, at) => (
          <Page
            key={page.key}
            {...props}
            page={page}
            at={at}
            onMove={(to) => move(page.key, to)}
            onDrag={() => setDragged(page.key)}
            onDrop={() => {
              if (dragged !== undefined) move(dragged, at);
              setDragged(undefined);
            }}
          />
        ))}
      </ol>
      <span className="sr" role="status">
        {said}
      </span>
      {props.pages.length === 0 ? null : <p className="t-xxs t-3">{say(scanTexts.keys)}</p>}
    </>
  );
}
