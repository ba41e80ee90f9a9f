/** The head over tree and page: <StudioHead>…</StudioHead> anywhere in a page puts its content there; a page without one has none. */
import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

export const StudioHeadPlace = createContext<HTMLElement | null>(null);

export function StudioHead(props: { readonly children: ReactNode }) {
  const place = useContext(StudioHeadPlace);
  return place === null ? null : createPortal(props.children, place);
}
