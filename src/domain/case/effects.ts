/** What one kind of event does to one part, as a table: a kind without a line does not compile. */
import type { CaseEvent } from './events.ts';
import type { Part } from './state.ts';

type Stamp = Pick<CaseEvent, 'at' | 'by'>;
export type Effects<Body extends { readonly kind: string }> = {
  readonly [Kind in Body['kind']]: (part: Part, event: Extract<Body, { readonly kind: Kind }> & Stamp) => Part;
};
