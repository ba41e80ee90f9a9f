/** A draft being filled in: every change is kept on the device at once and saved 0.7 s after the last keystroke; conflicts are the person's to settle. */
import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Draft } from '#contract/view/draft.ts';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { type Copy, dropCopy, type Edit, editOf, meet, readCopy, sameEdit, writeCopy } from './draft-copy.ts';

export type DraftState = {
  readonly draft: Draft | undefined;
  readonly edit: Edit | undefined;
  /** What the server was last given: compared with what is typed, never with its echo, which may be tidied. */
  readonly kept: Edit | undefined;
  readonly saving: boolean;
  readonly refused: Refused | undefined;
  /** Another device saved other answers meanwhile: theirs is `draft`, mine is `edit`. */
  readonly conflict: boolean;
};
type Change =
  | { readonly kind: 'opened'; readonly draft: Draft; readonly edit: Edit; readonly conflict: boolean }
  | { readonly kind: 'typed'; readonly edit: Edit }
  | { readonly kind: 'sending' }
  | { readonly kind: 'saved'; readonly draft: Draft; readonly sent: Edit }
  | { readonly kind: 'found'; readonly draft: Draft }
  | { readonly kind: 'met'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly refused: Refused };

const start: DraftState = {
  draft: undefined,
  edit: undefined,
  kept: undefined,
  saving: false,
  refused: undefined,
  conflict: false,
};

function change(state: DraftState, event: Change): DraftState {
  switch (event.kind) {
    case 'opened':
      return {
        draft: event.draft,
        edit: event.edit,
        kept: editOf(event.draft),
        saving: false,
        refused: undefined,
        conflict: event.conflict,
      };
    case 'typed':
      return { ...state, edit: event.edit };
    case 'sending':
      return { ...state, saving: true };
    case 'saved':
      return { ...state, draft: event.draft, kept: event.sent, saving: false, refused: undefined };
    case 'found': {
      // A save may have overtaken the look-up: what was typed since is newer than what came with it.
      const older = state.draft !== undefined && event.draft.revision < state.draft.revision;
      return older ? state : { ...state, draft: event.draft };
    }
    case 'met':
      return { ...state, draft: event.draft, saving: false, refused: undefined, conflict: true };
    case 'refused':
      return { ...state, saving: false, refused: event.refused };
  }
}

export type DraftDesk = DraftState & {
  readonly dirty: boolean;
  readonly type: (part: Partial<Edit>) => void;
  readonly settle: (whose: 'mine' | 'theirs') => void;
  readonly saveNow: () => Promise<Draft | undefined>;
  readonly reload: () => void;
  /** Registers answered meanwhile: the form is drawn anew, what was typed stays. */
  readonly found: (draft: Draft) => void;
};

type Tell = (event: Change) => void;
type Live = { current: DraftState };

export function useDraft(id: string): DraftDesk {
  const [state, dispatch] = useReducer(change, start);
  const live = useRef(state);
  // The ref goes ahead of React: two changes in one event, or a save right after an answer, must see the newest.
  const tell = useCallback<Tell>((event) => {
    live.current = change(live.current, event);
    dispatch(event);
  }, []);
  const sending = useRef<Promise<Draft | undefined>>(undefined);
  const dirty = state.kept !== undefined && state.edit !== undefined && !sameEdit(state.kept, state.edit);
  const open = useCallback(() => void openDraft(id, tell), [id, tell]);
  useEffect(open, [open]);
  const save = useCallback((): Promise<Draft | undefined> => {
    sending.current ??= saveOnce(id, live.current, tell).finally(() => {
      sending.current = undefined;
    });
    return sending.current;
  }, [id, tell]);
  useAutosave(state, dirty, save);
  const type = useCallback((part: Partial<Edit>) => typeInto(id, live, tell, part), [id, tell]);
  const settle = useCallback((whose: 'mine' | 'theirs') => settleConflict(id, live.current, tell, whose), [id, tell]);
  const found = useCallback((draft: Draft) => tell({ kind: 'found', draft }), [tell]);
  const saveNow = useCallback(() => saveAll(save, live), [save]);
  return { ...state, dirty, type, settle, saveNow, reload: open, found };
}

/** The server's draft meets the copy on this device; without network the copy alone opens. */
async function openDraft(id: string, tell: Tell): Promise<void> {
  const answer = await call('draft.get', { params: { id } });
  const copy = readCopy(id);
  if (answer.ok) {
    const met = meet(answer.value, copy);
    const conflict = met.kind === 'conflict';
    tell({ kind: 'opened', draft: answer.value, edit: conflict ? met.mine : met.edit, conflict });
  } else if (copy !== undefined && answer.refused.code === 'no-network') {
    tell({ kind: 'opened', draft: copy.draft, edit: copy.edit, conflict: false });
  } else tell({ kind: 'refused', refused: answer.refused });
}

function typeInto(id: string, live: Live, tell: Tell, part: Partial<Edit>): void {
  const { draft, edit } = live.current;
  if (draft === undefined || edit === undefined) return;
  const next = { ...edit, ...part };
  const attempt = readCopy(id)?.attempt;
  writeCopy(id, { draft, edit: next, ...(attempt === undefined ? {} : { attempt }) });
  tell({ kind: 'typed', edit: next });
}

function settleConflict(id: string, state: DraftState, tell: Tell, whose: 'mine' | 'theirs'): void {
  const { draft, edit } = state;
  if (draft === undefined || edit === undefined) return;
  dropCopy(id);
  tell({ kind: 'opened', draft, edit: whose === 'mine' ? edit : editOf(draft), conflict: false });
}

/** Saves until nothing typed is left unsaved: what goes to the government must be what is on the screen. */
async function saveAll(save: () => Promise<Draft | undefined>, live: Live): Promise<Draft | undefined> {
  for (let round = 0; round < 4; round += 1) {
    const { draft, edit, kept } = live.current;
    if (draft === undefined || edit === undefined || kept === undefined) return undefined;
    if (sameEdit(kept, edit)) return draft;
    if ((await save()) === undefined) return undefined;
  }
  return undefined;
}

async function saveOnce(id: string, state: DraftState, tell: Tell): Promise<Draft | undefined> {
  const { draft, edit } = state;
  if (draft === undefined || edit === undefined || state.conflict) return undefined;
  const waiting = readCopy(id)?.attempt;
  const attempt: NonNullable<Copy['attempt']> =
    waiting?.body.revision === draft.revision ? waiting : { key: freshKey(), body: { ...edit, revision: draft.revision } };
  writeCopy(id, { draft, edit, attempt });
  tell({ kind: 'sending' });
  const answer = await call('draft.save', { params: { id }, body: attempt.body, key: attempt.key });
  if (answer.ok) {
    const { revision: _, ...sent } = attempt.body;
    const copy = readCopy(id);
    if (copy === undefined || sameEdit(copy.edit, sent)) dropCopy(id);
    else writeCopy(id, { draft: answer.value, edit: copy.edit });
    tell({ kind: 'saved', draft: answer.value, sent });
    return answer.value;
  }
  if (answer.refused.code !== 'no-network') writeCopy(id, { draft, edit: readCopy(id)?.edit ?? edit });
  if (answer.refused.status === 409) {
    const theirs = await call('draft.get', { params: { id } });
    if (theirs.ok) tell({ kind: 'met', draft: theirs.value });
    else tell({ kind: 'refused', refused: theirs.refused });
  } else tell({ kind: 'refused', refused: answer.refused });
  return undefined;
}

function useAutosave(state: DraftState, dirty: boolean, save: () => Promise<Draft | undefined>): void {
  const { edit, conflict, saving, refused } = state;
  const offline = refused?.code === 'no-network';
  useEffect(() => {
    if (!dirty || conflict || saving || edit === undefined) return undefined;
    // Without network every 8 s is enough; the browser's own "online" comes sooner where it is right.
    const timer = setTimeout(() => void save(), offline ? 8000 : 700);
    const now = () => void save();
    window.addEventListener('online', now);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', now);
    };
  }, [dirty, conflict, saving, edit, offline, save]);
}
