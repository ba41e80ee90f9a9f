/** The draft that lies open in the editor: what every tab reads of it and how it changes the document. */
import { createContext, useContext } from 'react';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import type { Finding } from '#domain/lint/finding.ts';

export type StudioDraft = {
  readonly id: string;
  readonly division: number;
  readonly subject: Subject;
  /** As typed now; saved by itself a moment later. */
  readonly doc: CatalogueDoc;
  /** The version it began from; undefined for what is wholly new. */
  readonly before: CatalogueDoc | undefined;
  /** Whoever may only look changes nothing: inputs are locked. */
  readonly locked: boolean;
  /** What the lint says of the document as typed. */
  readonly findings: readonly Finding[];
  /** Why the last save was refused, by JSON pointer; empty where it was taken. */
  readonly faults: Readonly<Record<string, string>>;
  /** Sets what stands at the JSON pointer; undefined takes it out. Parents that are missing are made. */
  readonly setAt: (pointer: string, value: unknown) => void;
  /** Whole documents, for editors that change several places at once. */
  readonly setDoc: (doc: CatalogueDoc) => void;
};

export const StudioDraftContext = createContext<StudioDraft | undefined>(undefined);

export const useStudioDraft = (): StudioDraft => {
  const draft = useContext(StudioDraftContext);
  if (draft === undefined) throw new Error('useStudioDraft outside of the editor');
  return draft;
};
