/**
 * Buttons. <Button kind="p|q|danger|plain" size="s|l" block busy why="停表中，恢复后可签发" onPress>开始办</Button>
 * `why` disables it and says the reason in its own label; `busy` keeps the width and draws the stroke. <LinkButton to kind …> looks alike.
 */
import type { ReactNode } from 'react';
import { Link } from './router.tsx';

type Shape = {
  readonly kind?: 'p' | 'q' | 'danger' | 'on-deep' | 'plain';
  readonly size?: 's' | 'l';
  readonly block?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};
export type ButtonProps = Shape & {
  readonly onPress?: () => void;
  readonly type?: 'button' | 'submit';
  readonly busy?: boolean;
  readonly why?: string;
  readonly label?: string;
  readonly expanded?: boolean;
};

export const buttonClass = (shape: Omit<Shape, 'children'>): string =>
  [
    'y-btn',
    shape.kind === undefined || shape.kind === 'plain' ? '' : `y-btn--${shape.kind}`,
    shape.size === undefined ? '' : `y-btn--${shape.size}`,
    shape.block === true ? 'y-btn--block' : '',
    shape.className ?? '',
  ]
    .filter(Boolean)
    .join(' ');

export function Button(props: ButtonProps) {
  const blocked = props.why !== undefined;
  return (
    <button
      type={props.type ?? 'button'}
      className={buttonClass(props)}
      aria-disabled={blocked || undefined}
      aria-busy={props.busy === true || undefined}
      aria-label={props.label}
      aria-expanded={props.expanded}
      onClick={(event) => {
        if (blocked || props.busy === true) event.preventDefault();
        else props.onPress?.();
      }}
    >
      {props.why ?? props.children}
    </button>
  );
}

export function LinkButton(props: Shape & { readonly to: string; readonly label?: string }) {
  return (
    <Link to={props.to} className={buttonClass(props)} aria-label={props.label}>
      {props.children}
    </Link>
  );
}

/** A square button with an icon alone; `label` is its name. */
export function IconButton(props: { readonly label: string; readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className="y-icbtn" aria-label={props.label} onClick={props.onPress}>
      {props.children}
    </button>
  );
}
