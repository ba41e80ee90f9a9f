/** The graph of steps as a picture; the list beside it says the same in words. */
import type { Step } from '#domain/catalogue/matter.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { fitted, layoutOf, NODE } from './graph-layout.ts';
import { graphTexts } from './graph-texts.ts';

export type NodeWords = { readonly name: string; readonly under: string };

/** Characters of 13 px that fit beside the padding. */
const NAME_FITS = 10.4;
const UNDER_FITS = 12;

export function GraphPicture(props: {
  readonly steps: readonly Step[];
  readonly wordsOf: (id: string) => NodeWords;
  /** The longest path, drawn stronger. */
  readonly path: readonly string[];
  readonly wrong: ReadonlySet<string>;
}) {
  const { say } = useLanguage();
  const { steps, wordsOf, wrong } = props;
  const { nodes, edges, width, height } = layoutOf(steps);
  const isOnPath = (from: string, to: string): boolean => {
    const at = props.path.indexOf(from);
    return at >= 0 && props.path[at + 1] === to;
  };
  const outside = new Set<string>(steps.filter(({ kind }) => kind === 'outside').map(({ id }) => id));
  return (
    <figure className="o-graph">
      <div
        className="o-graph__s"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls sideways must be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label={say(graphTexts.order)}
      >
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say(graphTexts.picture(steps.length))}>
          <defs>
            {(['end', 'path'] as const).map((end) => (
              <marker
                key={end}
                id={`o-graph-${end}`}
                className={`is-${end}`}
                viewBox="0 0 6 6"
                refX="4"
                refY="3"
                markerWidth="8"
                markerHeight="8"
                markerUnits="userSpaceOnUse"
                orient="auto"
              >
                <path d="M0 0 6 3 0 6z" />
              </marker>
            ))}
          </defs>
          {edges.map(({ from, to, path, hard }) => (
            <path
              key={`${from} ${to}`}
              className={`o-graph__e${hard ? '' : ' is-soft'}${isOnPath(from, to) ? ' is-path' : ''}`}
              d={path}
              markerEnd={`url(#o-graph-${isOnPath(from, to) ? 'path' : 'end'})`}
            />
          ))}
          {nodes.map(({ id, x, y }) => {
            const { name, under } = wordsOf(id);
            const state = `${props.path.includes(id) ? ' is-path' : ''}${wrong.has(id) ? ' is-wrong' : ''}${outside.has(id) ? ' is-outside' : ''}`;
            return (
              <g key={id} className={`o-graph__n${state}`} transform={`translate(${x} ${y})`}>
                <title>{`${name} · ${under}`}</title>
                <rect width={NODE.width} height={NODE.height} rx="8" />
                <text x="10" y="20">
                  {fitted(name, NAME_FITS)}
                </text>
                <text x="10" y="38" className="is-under">
                  {fitted(under, UNDER_FITS)}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
      <figcaption className="o-graph__k">
        <span>
          <i />
          {say(graphTexts.hardKey)}
        </span>
        <span>
          <i className="is-soft" />
          {say(graphTexts.softKey)}
        </span>
        <span>
          <i className="is-path" />
          {say(graphTexts.pathKey)}
        </span>
      </figcaption>
    </figure>
  );
}
