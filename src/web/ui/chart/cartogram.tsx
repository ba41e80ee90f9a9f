/** A map of hexagons: each a link with its name and value in words; a place without figures says so. The table beside it is its equal. */
import type { ReactNode } from 'react';
import { navigate } from '../router.tsx';
import { cellsOf, combOf, cornersOf } from './hexagon.ts';
import type { Step } from './sequence.ts';

export type MapPlace = {
  readonly code: number;
  readonly name: string;
  /** Undefined: nothing was counted there. */
  readonly step: Step | undefined;
  /** As shown in the hexagon. */
  readonly value: string;
  readonly change: string;
  readonly to: string;
};

const [RADIUS, GAP] = [51, 6];
const inkOf = (step: Step | undefined): string => {
  if (step === undefined) return 'var(--text-2)';
  return step <= 3 ? 'var(--on-seq-lo)' : step === 4 ? 'var(--on-seq-4)' : 'var(--on-seq-hi)';
};

export function Cartogram(props: { readonly label: string; readonly places: readonly MapPlace[]; readonly foot?: ReactNode }) {
  const comb = combOf(cellsOf(props.places.map(({ code }) => code)), RADIUS, GAP);
  return (
    <>
      <svg
        className="c-map"
        viewBox={`0 0 ${comb.width.toFixed(0)} ${comb.height.toFixed(0)}`}
        style={{ maxWidth: `${comb.width.toFixed(0)}px` }}
        role="group"
        aria-label={props.label}
      >
        {props.places.map((place, index) => {
          const centre = comb.centres[index] ?? { x: 0, y: 0 };
          return (
            <a
              key={place.code}
              href={place.to}
              aria-label={[place.name, place.value, place.change].join(' ').trim()}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                event.preventDefault();
                navigate(place.to);
              }}
            >
              <polygon points={cornersOf(centre, RADIUS)} fill={place.step === undefined ? 'var(--sunken)' : `var(--seq-${place.step})`} />
              {/* Blanks between the texts are not drawn, but make what is seen the words of the name. */}
              <g fill={inkOf(place.step)}>
                <text className="c-map__n" x={centre.x} y={centre.y - 17}>
                  {place.name}
                </text>{' '}
                <text className="c-map__v" x={centre.x} y={centre.y + 7}>
                  {place.value}
                </text>{' '}
                <text className="c-map__d" x={centre.x} y={centre.y + 26}>
                  {place.change}
                </text>
              </g>
            </a>
          );
        })}
      </svg>
      {props.foot}
    </>
  );
}
