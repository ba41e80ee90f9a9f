/** Operations on drafts and files: what a person prepares before there is a case. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { Draft, DraftRow, DraftSave } from '../view/draft.ts';
import { Answers, Closed, DivisionNumber, Id, Rows } from './shapes.ts';

export const StoredFile = Type.Object({
  id: Type.String(),
  sha256: Type.String(),
  name: Type.String(),
  size: Type.Number(),
  type: Type.String(),
});
/** A name, not a path, and nothing invisible in it. */
const FileName = Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001f\\u007f/\\\\]+$' });
const Nothing = Type.Object({});

export const draftOperations: readonly Operation[] = [
  {
    name: 'draft.list',
    summary: 'The own drafts, or those of somebody one acts for; newest first',
    who: 'person',
    query: Closed({ for: Type.Optional(Id) }),
    reply: Rows(DraftRow),
    refusals: ['mandate-missing'],
    command: false,
  },
  {
    name: 'draft.create',
    summary: 'Begins a draft of a matter in a division; the same key begins one draft only',
    who: 'person',
    /** `onBehalfOf`: the draft is that person's, whoever types. */
    body: Closed({ matter: Id, division: DivisionNumber, situation: Type.Optional(Answers), onBehalfOf: Type.Optional(Id) }),
    reply: Draft,
    refusals: ['matter-not-found', 'matter-not-here', 'mandate-missing', 'matter-in-person'],
    command: true,
  },
  {
    name: 'draft.get',
    summary: 'A draft with what is known, still to be asked, and to be given',
    who: 'person',
    reply: Draft,
    refusals: ['not-found'],
    command: false,
  },
  {
    name: 'draft.save',
    summary: 'Saves what was typed; refused when another device saved in between',
    who: 'person',
    body: DraftSave,
    reply: Draft,
    refusals: ['not-found', 'draft-changed', 'draft-sent'],
    command: false,
  },
  {
    name: 'draft.look-up',
    summary: 'Asks the registers again that have not answered, or now may',
    who: 'person',
    reply: Draft,
    refusals: ['not-found', 'draft-sent'],
    command: false,
  },
  {
    name: 'draft.delete',
    summary: 'Throws a draft away',
    who: 'person',
    reply: Nothing,
    refusals: ['not-found', 'draft-sent'],
    command: false,
  },
  {
    name: 'file.create',
    summary: 'Stores a PDF, PNG or JPEG of at most 5 MiB, told by its content; a person keeps at most 200 MiB in a division',
    who: 'person',
    query: Closed({ division: Type.Optional(Type.String({ pattern: '^\\d{6}$' })), name: Type.Optional(FileName) }),
    reply: StoredFile,
    refusals: ['file-type', 'file-damaged', 'picture-too-large', 'file-empty', 'too-large', 'quota-exceeded'],
    command: false,
  },
  {
    name: 'file.get',
    summary: 'A file, for its owner and for the offices of a case it was given to',
    who: 'person',
    query: Closed({ case: Type.Optional(Type.String({ maxLength: 30 })) }),
    reply: Type.Unknown(),
    refusals: ['file-not-found'],
    command: false,
  },
];
