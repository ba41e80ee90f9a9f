/** The copy of a draft kept on this device until the server has it: nothing typed is lost without network, nothing is sent twice. */
import type { Draft, DraftSave } from '#contract/view/draft.ts';

export type Edit = Omit<DraftSave, 'revision'> & Required<Pick<DraftSave, 'parties' | 'evidence'>>;
/** `attempt`: the save on its way; it is repeated with the same key and body until it is answered, so that a lost reply makes no second save. */
export type Copy = {
  readonly draft: Draft;
  readonly edit: Edit;
  readonly attempt?: { readonly key: string; readonly body: Edit & Pick<DraftSave, 'revision'> };
};

const keyOf = (id: string): string => `yici-draft-${id}`;

export const editOf = (draft: Draft): Edit => ({
  situation: draft.situation,
  answers: draft.answers,
  given: draft.given,
  parties: draft.parties,
  contested: draft.contested,
  evidence: draft.evidence,
});

/** Same content whatever the order of keys. */
export const sameEdit = (one: Edit, other: Edit): boolean => canonical(one) === canonical(other);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, entry]) => entry !== undefined)
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );

export const readCopy = (id: string): Copy | undefined => {
  try {
    const text = localStorage.getItem(keyOf(id));
    if (text === null) return undefined;
    const copy = JSON.parse(text) as Copy;
    // Copies of an older edition knew nothing of others who take part, of evidence and of sources.
    const draft = { ...copy.draft, evidence: copy.draft.evidence ?? {}, later: copy.draft.later ?? [], sources: copy.draft.sources ?? [] };
    const known = { situationKnown: copy.draft.situationKnown ?? {} };
    return {
      ...copy,
      draft: { ...draft, ...known },
      edit: { ...copy.edit, parties: copy.edit.parties ?? {}, evidence: copy.edit.evidence ?? {} },
    };
  } catch {
    return undefined;
  }
};

/** A full or forbidden storage must not stop the typing; the server still gets every save. */
export const writeCopy = (id: string, copy: Copy): void => {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(copy));
  } catch {
    return;
  }
};

export const dropCopy = (id: string): void => localStorage.removeItem(keyOf(id));

export type Meeting =
  | { readonly kind: 'server'; readonly edit: Edit }
  | { readonly kind: 'resume'; readonly edit: Edit }
  | { readonly kind: 'conflict'; readonly mine: Edit };

/** What to do when a copy on this device meets the server's draft. */
export const meet = (server: Draft, copy: Copy | undefined): Meeting => {
  if (copy === undefined || sameEdit(copy.edit, editOf(server))) return { kind: 'server', edit: editOf(server) };
  if (copy.draft.revision === server.revision) return { kind: 'resume', edit: copy.edit };
  // The unanswered save may be the very one the server now shows: then the rest of ours simply goes on top of it.
  const { revision: _, ...sent } = copy.attempt?.body ?? { revision: 0, ...copy.edit };
  const arrived = copy.attempt !== undefined && sameEdit(sent, editOf(server));
  return arrived ? { kind: 'resume', edit: copy.edit } : { kind: 'conflict', mine: copy.edit };
};
