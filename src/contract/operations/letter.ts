/** Operations on papers and packages: numbers, what is kept, how a paper is checked, how ended cases are put away. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { ArchiveCheck, ArchiveDone, ArchiveRow, LetterOfCase, LetterRow, LetterSeries, LetterVerdict } from '../view/letter.ts';
import { Closed, Page, Rows } from './shapes.ts';

const Mark = Type.String({ minLength: 1, maxLength: 40 });
const Word = Type.String({ minLength: 1, maxLength: 8 });
const YearText = Type.String({ pattern: '^20\\d{2}$' });
const Reason = Type.String({ minLength: 5, maxLength: 500 });

const letters: readonly Operation[] = [
  {
    name: 'letter.of-case',
    summary: 'The papers of a case with their numbers and the hashes of what is kept; the reader sees those that are theirs',
    who: 'person',
    reply: Rows(LetterOfCase),
    refusals: ['case-not-found'],
    command: false,
  },
  {
    name: 'letter.verify',
    summary: 'Whether the paper with this printed mark is genuine, still holds, or is void; no names',
    who: 'public',
    reply: LetterVerdict,
    refusals: [],
    command: false,
  },
  {
    name: 'letter.series',
    summary:
      'The series of numbers of the own office, or of the whole division for who administers or supervises it: last, given, void, missing',
    who: 'officer',
    query: Closed({ year: Type.Optional(YearText) }),
    reply: Rows(LetterSeries),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'letter.list',
    summary: 'The numbers of one series, newest first',
    who: 'officer',
    query: Closed({ ...Page, mark: Mark, word: Word, year: YearText }),
    reply: Rows(LetterRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'letter.void',
    summary: 'Marks a number void with its reason; the number is never given again, and the act the paper told stays as it is',
    who: 'officer',
    body: Closed({
      mark: Mark,
      word: Word,
      year: Type.Integer({ minimum: 2000, maximum: 2999 }),
      no: Type.Integer({ minimum: 1 }),
      reason: Reason,
    }),
    reply: LetterRow,
    refusals: ['not-yours', 'letter-not-found', 'letter-void'],
    command: true,
  },
];

const archives: readonly Operation[] = [
  {
    name: 'archive.list',
    summary: 'Ended cases of the division: ready to be put away, waiting and why, kept',
    who: 'officer',
    query: Closed({ ...Page, state: Type.Union([Type.Literal('open'), Type.Literal('kept')]) }),
    reply: Rows(ArchiveRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'archive.make',
    summary: 'Puts an ended case away; its package is made by the worker. Refused while anything of it is open',
    who: 'officer',
    body: Closed({}),
    reply: ArchiveDone,
    refusals: ['not-yours', 'case-not-found', 'case-not-ended', 'archive-waits'],
    command: true,
  },
  {
    name: 'archive.package',
    summary: 'The package (ZIP) of a case; written to the ledger',
    who: 'officer',
    reply: Type.Unknown(),
    refusals: ['not-yours', 'archive-not-found'],
    command: false,
  },
  {
    name: 'archive.check',
    summary: 'Checks a package by its own hashes and signature; nothing is kept of it',
    who: 'officer',
    reply: ArchiveCheck,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'archive.propose-disposal',
    summary: 'Proposes that a package leaves the store after its term; another person answers, nothing is destroyed by itself',
    who: 'officer',
    body: Closed({ reason: Reason }),
    reply: ArchiveDone,
    refusals: ['not-yours', 'archive-not-found', 'term-not-over', 'disposal-open', 'archive-waits'],
    command: true,
  },
  {
    name: 'archive.answer-disposal',
    summary: 'Another person agrees to a proposed disposal, or refuses it',
    who: 'officer',
    body: Closed({ agree: Type.Boolean() }),
    reply: ArchiveDone,
    refusals: ['not-yours', 'archive-not-found', 'disposal-none', 'second-person-needed'],
    command: true,
  },
];

export const letterOperations: readonly Operation[] = [...letters, ...archives];
