/**
 * The brush stroke and the mark: a length that means something, or a sign that something has just been finished.
 * <Stroke height={15} share={0.25} fresh tone="light"/> share = part of the width, 0–1. <Mark/> <Logo href/>
 */
import { Link } from './router.tsx';

/** Measured numbers reach the style sheet as custom properties, set through the CSSOM: a style attribute the CSP would refuse. */
declare module 'react' {
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}

export function Stroke(props: {
  readonly height?: number;
  readonly share?: number;
  readonly fresh?: boolean;
  readonly className?: string;
}) {
  const width = props.share === undefined ? undefined : `${Math.max(4, Math.min(100, props.share * 100))}%`;
  return (
    <span
      className={`y-stroke ${props.fresh === true ? 'is-new' : ''} ${props.className ?? ''}`}
      style={{ '--h': `${props.height ?? 12}px`, ...(width === undefined ? {} : { width }) }}
      aria-hidden="true"
    />
  );
}

export function Mark(props: { readonly fresh?: boolean }) {
  return <i className={`y-mark ${props.fresh === true ? 'is-new' : ''}`} aria-hidden="true" />;
}

export function Logo(props: { readonly to: string; readonly label: string }) {
  return (
    <Link className="y-logo" to={props.to} aria-label={props.label}>
      <i className="y-mark" />
      <i className="y-logo__ci" />
    </Link>
  );
}
