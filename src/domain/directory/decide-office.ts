/** Judges changes of offices, halls and their windows. */
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { DirectoryCommand, WindowPlan } from './commands.ts';
import { badInput, phoneProblems, textProblems } from './check-input.ts';
import type { DirectoryContext } from './context.ts';
import type { DirectoryEventBody } from './events.ts';
import type { DirectoryRefusal } from './refusals.ts';
import { holdsOn, windowKeyOf, type DirectoryState } from './state.ts';

type Named<Kind extends DirectoryCommand['kind']> = Extract<DirectoryCommand, { kind: Kind }>;
type Bodies = Result<readonly DirectoryEventBody[], DirectoryRefusal>;

/** `330105-hall`, `330105-market-supervision`, and with a number behind it where there is one already. */
function newIdOf(state: DirectoryState, command: Named<'open-office'> | Named<'open-hall'>): OfficeId {
  const stem = `${state.division satisfies DivisionCode}-${command.kind === 'open-hall' ? 'hall' : command.department}`;
  const free = (nth: number): OfficeId => {
    const id = brandAs<OfficeId>(nth === 1 ? stem : `${stem}-${nth}`);
    return state.offices.has(id) ? free(nth + 1) : id;
  };
  return free(1);
}

/** An id may be given by our own jobs (an import, the demo) or to open again what was closed. */
export function decideOpenOffice(
  state: DirectoryState,
  command: Named<'open-office'> | Named<'open-hall'>,
  context: DirectoryContext,
): Bodies {
  const { department, name, phone } = command;
  const problems: readonly Problem[] = [
    ...(context.hasDepartment(department) ? [] : [{ pointer: '/department', code: 'unknown-department' }]),
    ...(command.id === undefined || /^[a-z0-9][a-z0-9-]{1,80}$/.test(command.id) ? [] : [{ pointer: '/id', code: 'wrong-format' }]),
    ...textProblems('/name', name),
    ...phoneProblems(phone),
  ];
  if (problems.length > 0) return badInput(problems);
  const id = command.id ?? newIdOf(state, command);
  const as = command.kind === 'open-hall' ? 'hall' : 'office';
  if (as === 'office' && hasOffice(state, department)) return refuse('department-has-office');
  const before = state.offices.get(id);
  const again = before?.closed === true && before.department === department && before.kind === as;
  if ((before !== undefined && !again) || context.isTakenElsewhere(id)) return refuse('office-taken');
  return ok([{ kind: 'OfficeOpened', office: id, as, department, name, ...(phone === undefined ? {} : { phone }) }]);
}

/** Routing finds one office of a department in a division; a second one would never be given a part. */
const hasOffice = (state: DirectoryState, department: string): boolean =>
  [...state.offices.values()].some((office) => office.kind === 'office' && office.closed !== true && office.department === department);

const isOpen = (state: DirectoryState, id: OfficeId): boolean => {
  const office = state.offices.get(id);
  return office !== undefined && office.closed !== true;
};

export function decideChangeOffice(state: DirectoryState, command: Named<'change-office'>): Bodies {
  if (!isOpen(state, command.office)) return refuse('unknown-office');
  const { office, name, phone } = command;
  const problems = [...textProblems('/name', name), ...phoneProblems(phone)];
  if (problems.length > 0) return badInput(problems);
  return ok([{ kind: 'OfficeChanged', office, name, ...(phone === undefined ? {} : { phone }) }]);
}

/** Nothing may be left without somebody who answers for it: its parts are transferred and its posts ended first. */
export function decideCloseOffice(state: DirectoryState, command: Named<'close-office'>, context: DirectoryContext, today: string): Bodies {
  const { office, reason } = command;
  if (!isOpen(state, office)) return refuse('unknown-office');
  if (context.hasOpenParts(office)) return refuse('office-has-parts');
  const held = [...state.posts.values()].some((post) => post.office === office && (post.from > today || holdsOn(post, today)));
  if (held) return refuse('office-has-posts');
  if ([...state.windows.values()].some(({ hall }) => hall === office)) return refuse('office-has-windows');
  if (reason.trim() === '') return badInput([{ pointer: '/reason', code: 'answer-missing' }]);
  return ok([{ kind: 'OfficeClosed', office, reason }]);
}

/** Staff holds a reception post of this hall: nobody else may receive there (2018 regulation art. 5). */
function planProblems(state: DirectoryState, hall: OfficeId, plan: WindowPlan, context: DirectoryContext): readonly Problem[] {
  const receives = (person: string): boolean =>
    [...state.posts.values()].some((post) => post.person === person && post.office === hall && post.duty === 'reception');
  return [
    ...textProblems('/name', plan.name),
    ...(plan.items ?? []).flatMap((id, at) => (context.hasItem(id) ? [] : [{ pointer: `/items/${at}`, code: 'unknown-item' }])),
    ...(plan.matters ?? []).flatMap((id, at) => (context.hasMatter(id) ? [] : [{ pointer: `/matters/${at}`, code: 'unknown-matter' }])),
    ...plan.staff.flatMap((person, at) => (receives(person) ? [] : [{ pointer: `/staff/${at}`, code: 'not-staff' }])),
  ];
}

export function decideWindow(
  state: DirectoryState,
  command: Named<'open-window'> | Named<'change-window'>,
  context: DirectoryContext,
): Bodies {
  const { hall, number, plan } = command;
  if (!isOpen(state, hall)) return refuse('unknown-office');
  if (state.offices.get(hall)?.kind !== 'hall') return refuse('not-a-hall');
  const known = state.windows.has(windowKeyOf(hall, number));
  if (command.kind === 'open-window' && known) return refuse('window-taken');
  if (command.kind === 'change-window' && !known) return refuse('unknown-window');
  const wrong = /^[\p{L}\p{N}-]{1,10}$/u.test(number) ? [] : [{ pointer: '/number', code: 'wrong-format' }];
  const problems = [...wrong, ...planProblems(state, hall, plan, context)];
  if (problems.length > 0) return badInput(problems);
  return ok([{ kind: command.kind === 'open-window' ? 'WindowOpened' : 'WindowChanged', hall, number, plan }]);
}

export function decideCloseWindow(state: DirectoryState, { hall, number }: Named<'close-window'>): Bodies {
  if (!state.windows.has(windowKeyOf(hall, number))) return refuse('unknown-window');
  return ok([{ kind: 'WindowClosed', hall, number }]);
}
