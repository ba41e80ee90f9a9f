/** Up, down and out of a list by keyboard; focus stays on the button that was pressed, at the row's new place. */
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { studioTexts } from '../texts.ts';

export const moved = <Entry,>(list: readonly Entry[], from: number, to: number): readonly Entry[] => {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, entry);
};

export function OrderButtons<Entry>(props: {
  /** Tells this list's buttons from another's on the page. */
  readonly id: string;
  readonly list: readonly Entry[];
  readonly at: number;
  /** Of the row, for a reader. */
  readonly name: string;
  readonly onChange: (list: readonly Entry[]) => void;
}) {
  const { say } = useLanguage();
  const { id, list, at, name } = props;
  const put = (to: number, end: 'up' | 'down'): void => {
    props.onChange(moved(list, at, to));
    // After the rows changed places the same button is another element.
    requestAnimationFrame(() => document.getElementById(`${id}-${end}-${to}`)?.focus());
  };
  const button = (end: 'up' | 'down', to: number) => {
    const blocked = to < 0 || to >= list.length;
    return (
      <button
        type="button"
        id={`${id}-${end}-${at}`}
        className="y-icbtn"
        aria-disabled={blocked || undefined}
        aria-label={say(end === 'up' ? studioTexts.up(name) : studioTexts.down(name))}
        onClick={() => (blocked ? undefined : put(to, end))}
      >
        <Icon name={end} />
      </button>
    );
  };
  return (
    <span className="o-bdr__o">
      {button('up', at - 1)}
      {button('down', at + 1)}
      <button
        type="button"
        className="y-icbtn"
        aria-label={say(studioTexts.remove(name))}
        onClick={() => props.onChange(list.toSpliced(at, 1))}
      >
        <Icon name="x" />
      </button>
    </span>
  );
}
