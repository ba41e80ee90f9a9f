/** What the editor holds of a draft while it is typed: the saved document, the typed one, what can be taken back, and what stands in the way. */
import { isSame } from '#domain/edition/doc-pointer.ts';
import type { CatalogueDoc } from '#domain/edition/edition.ts';
import { mergeDocs, type Clash } from '#domain/edition/merge-docs.ts';

export type Disagreement = {
  readonly clashes: readonly Clash[];
  readonly joined: CatalogueDoc;
  /** What the server holds now; it counts as seen once the choice is made. */
  readonly revision: number;
  readonly theirs: CatalogueDoc;
};
export type DraftState = {
  readonly revision: number;
  /** As the server has it under `revision`. */
  readonly saved: CatalogueDoc;
  readonly doc: CatalogueDoc;
  readonly undo: readonly CatalogueDoc[];
  readonly redo: readonly CatalogueDoc[];
  /** Where the last keystroke went. */
  readonly place?: string;
  /** Places that somebody else changed otherwise: nothing is saved until they are settled. */
  readonly disagreement?: Disagreement;
  /** Whether something of another person came in since the screen was opened. */
  readonly joined: boolean;
};

export type DraftStep =
  /** `place`: where it was typed. */
  | { readonly kind: 'type'; readonly doc: CatalogueDoc; readonly place?: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** What the server holds now: after a save, or because somebody else saved. `sent` is what that answer was to. */
  | { readonly kind: 'arrive'; readonly revision: number; readonly doc: CatalogueDoc; readonly sent?: CatalogueDoc }
  | { readonly kind: 'settle'; readonly doc: CatalogueDoc };

export const MOST_STEPS = 100;

export const openState = (revision: number, doc: CatalogueDoc): DraftState => ({
  revision,
  saved: doc,
  doc,
  undo: [],
  redo: [],
  joined: false,
});

export const isDirty = ({ doc, saved }: Pick<DraftState, 'doc' | 'saved'>): boolean => !isSame(doc, saved);

/** Keystrokes in one field are one step back: who undoes does not want letters. */
function typed({ place: before, ...state }: DraftState, doc: CatalogueDoc, place?: string): DraftState {
  const where = place === undefined ? {} : { place };
  const same = before !== undefined && before === place && state.undo.length > 0;
  const undo = same ? state.undo : [...state.undo, state.doc].slice(-MOST_STEPS);
  return { ...state, ...where, doc, undo, redo: [] };
}

/** What was typed after it was sent, or never sent, is joined with what stands saved now. */
function arrived(state: DraftState, step: Extract<DraftStep, { kind: 'arrive' }>): DraftState {
  if (step.revision < state.revision) return state;
  const base = step.sent ?? state.saved;
  const merged = mergeDocs(base, state.doc, step.doc);
  const { disagreement: _settled, ...rest } = state;
  // The old base stays until the choice is made: the same news a second time must not pass for agreement.
  if (!merged.ok)
    return { ...rest, disagreement: { clashes: merged.clashes, joined: merged.doc, revision: step.revision, theirs: step.doc } };
  const foreign = !isSame(step.doc, base);
  return { ...rest, revision: step.revision, saved: step.doc, joined: state.joined || foreign, doc: merged.doc };
}

export function stepDraft(state: DraftState, step: DraftStep): DraftState {
  switch (step.kind) {
    case 'type':
      return isSame(step.doc, state.doc) ? state : typed(state, step.doc, step.place);
    case 'undo': {
      const last = state.undo.at(-1);
      if (last === undefined) return state;
      const { place: _left, ...rest } = state;
      return { ...rest, doc: last, undo: state.undo.slice(0, -1), redo: [...state.redo, state.doc] };
    }
    case 'redo': {
      const next = state.redo.at(-1);
      return next === undefined ? state : { ...state, doc: next, redo: state.redo.slice(0, -1), undo: [...state.undo, state.doc] };
    }
    case 'arrive':
      return arrived(state, step);
    case 'settle': {
      const { disagreement, ...rest } = state;
      if (disagreement === undefined) return state;
      const { revision, theirs } = disagreement;
      return typed({ ...rest, revision, saved: theirs, joined: true }, step.doc);
    }
  }
}
