/** A draft under somebody's hands: saved a moment after the last keystroke, joined with what colleagues save, taken back step by step. */
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { CatalogueDraftView } from '#contract/view/catalogue-draft.ts';
import type { CatalogueDoc } from '#domain/edition/edition.ts';
import { call, comesAgain, type Refused } from '#web/ui/call.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { isDirty, openState, stepDraft, type DraftState } from './draft-state.ts';
import { keepDraft, readKept } from './kept-draft.ts';

/** Long enough for a word, short enough to trust. */
const PAUSE_MS = 1_200;
const AGAIN_MS = 5_000;

export type SaveState = 'saved' | 'typed' | 'saving' | 'refused' | 'offline' | 'disagrees';
export type Draft = {
  readonly view: CatalogueDraftView;
  readonly state: DraftState;
  readonly save: SaveState;
  readonly refused: Refused | undefined;
  /** Sentences of the last refusal by JSON pointer into the document. */
  readonly faults: Readonly<Record<string, string>>;
  /** `place`: where it was typed, so that a word is one step back. */
  readonly type: (doc: CatalogueDoc, place?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly settle: (doc: CatalogueDoc) => void;
  /** Saves now; true where everything typed stands saved. */
  readonly flush: () => Promise<boolean>;
  readonly reload: () => Promise<void>;
};

/** What this device still kept of an earlier typing comes back as typed. */
const begin = (view: CatalogueDraftView): DraftState => {
  const opened = openState(view.row.revision, view.doc);
  const kept = view.mayEdit ? readKept(view.row.id) : undefined;
  if (kept === undefined || kept.revision > view.row.revision) return opened;
  const before = { ...openState(kept.revision, kept.base), doc: kept.doc };
  return stepDraft(before, { kind: 'arrive', revision: view.row.revision, doc: view.doc });
};

const faultsOf = (refused: Refused | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries((refused?.problems ?? []).map(({ pointer, detail }) => [pointer.replace(/^\/doc/, ''), detail]));

type Sending = { readonly busy: boolean; readonly refused: Refused | undefined; readonly again: boolean };
function saveStateOf(state: DraftState, { busy, refused, again }: Sending): SaveState {
  if (state.disagreement !== undefined) return 'disagrees';
  if (!isDirty(state)) return 'saved';
  if (busy) return 'saving';
  if (refused === undefined) return 'typed';
  return again ? 'offline' : 'refused';
}

type Failed = { readonly refused: Refused; readonly doc: CatalogueDoc } | undefined;
type Arrive = (now: CatalogueDraftView, sent?: CatalogueDoc) => void;

/** Sends what is typed; two saves of one person never overtake each other. */
function useSender(id: string, state: DraftState, take: Arrive) {
  const [failed, setFailed] = useState<Failed>();
  const [busy, setBusy] = useState(false);
  const latest = useRef(state);
  const sending = useRef<Promise<boolean>>(undefined);
  useEffect(() => {
    latest.current = state;
  });
  const reload = useCallback(async () => {
    const answer = await call('catalogue-draft.get', { params: { id } });
    if (answer.ok) take(answer.value);
  }, [id, take]);
  const send = useCallback(async (): Promise<boolean> => {
    const { doc, revision, disagreement } = latest.current;
    if (disagreement !== undefined) return false;
    if (!isDirty(latest.current)) return true;
    setBusy(true);
    const answer = await call('catalogue-draft.save', { params: { id }, body: { revision, doc } });
    setBusy(false);
    setFailed(answer.ok ? undefined : { refused: answer.refused, doc });
    if (answer.ok) take(answer.value, doc);
    else if (answer.refused.code === 'draft-moved') await reload();
    return answer.ok;
  }, [id, reload, take]);
  const flush = useCallback((): Promise<boolean> => {
    sending.current ??= send().finally(() => {
      sending.current = undefined;
    });
    return sending.current;
  }, [send]);
  return { failed, busy, reload, flush };
}

export function useDraft(first: CatalogueDraftView): Draft {
  const [view, setView] = useState(first);
  const [state, step] = useReducer(stepDraft, first, begin);
  const { id } = view.row;
  const dirty = isDirty(state);
  const take = useCallback((now: CatalogueDraftView, sent?: CatalogueDoc) => {
    setView(now);
    step({ kind: 'arrive', revision: now.row.revision, doc: now.doc, ...(sent === undefined ? {} : { sent }) });
  }, []);
  const { failed, busy, reload, flush } = useSender(id, state, take);
  const refused = failed?.refused;
  const again = refused !== undefined && comesAgain(refused);
  useEffect(() => {
    keepDraft(id, dirty ? { revision: state.revision, base: state.saved, doc: state.doc } : undefined);
    // What was refused for its shape is not sent again as it is.
    const idle = !dirty || state.disagreement !== undefined || !view.mayEdit || (!again && failed?.doc === state.doc);
    if (idle) return undefined;
    const timer = setTimeout(() => void flush(), again ? AGAIN_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [id, dirty, again, failed, state, view.mayEdit, flush]);
  useUpdates(id, () => void reload());
  return {
    view,
    state,
    save: saveStateOf(state, { busy, refused, again }),
    refused,
    faults: dirty ? faultsOf(refused) : {},
    type: useCallback((doc, place) => step({ kind: 'type', doc, ...(place === undefined ? {} : { place }) }), []),
    undo: useCallback(() => step({ kind: 'undo' }), []),
    redo: useCallback(() => step({ kind: 'redo' }), []),
    settle: useCallback((doc) => step({ kind: 'settle', doc }), []),
    flush,
    reload,
  };
}
