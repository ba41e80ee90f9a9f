/** The pad: what a hand, pen or mouse writes becomes strokes with their times; drawn as vectors at once. */
import { useRef, useState, type PointerEvent } from 'react';
import { pathOfStrokes, type Point, type Stroke } from '#domain/hall/signature.ts';

/** As the server takes them: a name has a few strokes of some hundred points. */
const [MOST_STROKES, MOST_POINTS] = [200, 2000];

export function Pad(props: {
  readonly label: string;
  readonly strokes: readonly Stroke[];
  readonly onStrokes: (strokes: readonly Stroke[]) => void;
}) {
  const { strokes, onStrokes } = props;
  const [open, setOpen] = useState<Stroke>();
  const first = useRef<number>(undefined);
  const pointOf = (event: PointerEvent<SVGSVGElement>): Point => {
    const { left, top, width } = event.currentTarget.getBoundingClientRect();
    first.current ??= event.timeStamp;
    const scaled = (length: number): number => Math.round((length / width) * 1000);
    return [scaled(event.clientX - left), scaled(event.clientY - top), Math.max(0, Math.round(event.timeStamp - first.current))];
  };
  const down = (event: PointerEvent<SVGSVGElement>): void => {
    if (strokes.length >= MOST_STROKES) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setOpen([pointOf(event)]);
  };
  const move = (event: PointerEvent<SVGSVGElement>): void => {
    if (open !== undefined && open.length < MOST_POINTS) setOpen([...open, pointOf(event)]);
  };
  const up = (): void => {
    if (open !== undefined) onStrokes([...strokes, open]);
    setOpen(undefined);
  };
  return (
    <svg
      className="o-sign__p"
      viewBox="0 0 1000 400"
      role="img"
      aria-label={props.label}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
    >
      <path d={pathOfStrokes(open === undefined ? strokes : [...strokes, open])} />
    </svg>
  );
}
