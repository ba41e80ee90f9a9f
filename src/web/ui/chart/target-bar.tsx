/** A bar from nothing to a hundred with the target as a tick of ink; what it says stands in words beside it. */
import type { CSSProperties } from 'react';

const within = (value: number): string => `${Math.max(0, Math.min(100, value)).toFixed(1)}%`;

/** `value` and `target` in per cent of the bar; no value, an empty bar. */
export function TargetBar(props: { readonly value: number | null; readonly target?: number }) {
  const { value, target } = props;
  return (
    <span className="c-bar" aria-hidden="true">
      {value === null ? null : <i style={{ width: within(value) } satisfies CSSProperties} />}
      {target === undefined ? null : <b style={{ left: within(target) } satisfies CSSProperties} />}
    </span>
  );
}
