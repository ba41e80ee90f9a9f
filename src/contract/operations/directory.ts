/** Operations of administration: offices, halls, windows, officers, posts and substitutes of one division, and their history. */
import { Type, type TSchema } from 'typebox';
import type { Operation } from '../operation.ts';
import { DirectoryChanged, DirectoryLine, DirectoryRow, DirectoryView } from '../view/directory.ts';
import { Closed, DayText, Id, Page, Rows, Sentence } from './shapes.ts';

/** Six digits, or nine for a township. */
const Params = Closed({ division: Type.String({ pattern: '^\\d{6}(\\d{3})?$' }) });
const Line = Type.String({ minLength: 1, maxLength: 200 });
const Name = Closed({ zh: Line, en: Line });
const Phone = Type.Optional(Type.String({ minLength: 3, maxLength: 30 }));
const Ids = Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 200 }));
/** The five duties a post may have (model.md 1). */
const Duty = Type.Union(
  (['reception', 'handling', 'approval', 'administration', 'supervision'] as const).map((duty) => Type.Literal(duty)),
);
const Post = { person: Id, office: Id, duty: Duty };
const Window = { hall: Id, number: Type.String({ minLength: 1, maxLength: 10 }) };
const WindowPlan = { name: Name, items: Ids, matters: Ids, staff: Type.Array(Id, { maxItems: 50 }) };

const bodies = {
  'open-division': Closed({}),
  /** `id` only to open again what was closed. */
  'open-office': Closed({ id: Type.Optional(Id), department: Id, name: Name, phone: Phone }),
  'open-hall': Closed({ id: Type.Optional(Id), department: Id, name: Name, phone: Phone }),
  'change-office': Closed({ office: Id, name: Name, phone: Phone }),
  'close-office': Closed({ office: Id, reason: Sentence }),
  'open-window': Closed({ ...Window, ...WindowPlan }),
  'change-window': Closed({ ...Window, ...WindowPlan }),
  'close-window': Closed(Window),
  /** `subject` is what the identity provider calls the person. */
  'enter-officer': Closed({ name: Type.String({ minLength: 1, maxLength: 100 }), subject: Type.String({ minLength: 1, maxLength: 200 }) }),
  appoint: Closed({ ...Post, items: Ids, from: DayText, until: Type.Optional(DayText), title: Name }),
  'end-post': Closed({ ...Post, last: Type.Optional(DayText), reason: Sentence }),
  'set-substitute': Closed({ ...Post, substitute: Id, from: DayText, until: DayText }),
  'end-substitute': Closed({ id: Id }),
} as const satisfies Record<string, TSchema>;

export type DirectoryAct = keyof typeof bodies;
export const directoryActs = Object.keys(bodies) as readonly DirectoryAct[];

/** What each act does, for the description of the interface and for the command line. */
export const directorySummaries: Readonly<Record<DirectoryAct, string>> = {
  'open-division': 'Uses a division of the national list, e.g. a township',
  'open-office': 'Opens an office of a department, or one that was closed',
  'open-hall': 'Opens a hall, or one that was closed',
  'change-office': 'Changes name and telephone of an office or hall',
  'close-office': 'Closes an office or hall without open parts, posts and windows',
  'open-window': 'Opens a window of a hall',
  'change-window': 'Changes what a window takes and who sits there',
  'close-window': 'Closes a window',
  'enter-officer': 'Enters a person with their login at the identity provider',
  appoint: 'Gives an officer a post; nobody appoints themself',
  'end-post': 'Ends a post, at once or on a day; a division keeps its last administrator',
  'set-substitute': 'Lets a colleague stand in for a post from one day to another',
  'end-substitute': 'Ends a substitution before its last day',
};

export const directoryOperations: readonly Operation[] = [
  {
    name: 'directory.list',
    summary: 'The divisions an administrator looks after: the own one and those within it',
    who: 'officer',
    reply: Rows(DirectoryRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'directory.get',
    summary: 'Offices, windows, people, posts and substitutes of a division, and what it still lacks',
    who: 'officer',
    params: Params,
    reply: DirectoryView,
    refusals: ['not-yours', 'not-found'],
    command: false,
  },
  {
    name: 'directory.history',
    summary: 'Every change of a directory, newest first: who, when, what',
    who: 'officer',
    params: Params,
    query: Closed(Page),
    reply: Rows(DirectoryLine),
    refusals: ['not-yours', 'not-found'],
    command: false,
  },
  ...directoryActs.map(
    (act): Operation => ({
      name: `directory.${act}`,
      summary: directorySummaries[act],
      who: 'officer',
      params: Params,
      body: bodies[act],
      reply: DirectoryChanged,
      refusals: ['not-yours', 'not-found', 'division-not-open'],
      command: true,
    }),
  ),
];
