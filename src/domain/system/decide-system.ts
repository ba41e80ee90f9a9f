/** Judges acts on a department system: the data offices over its division keep it, and no key, map or office stands for two (2018 regulation, article 40). */
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { exchangeRefOf, isDataManagerOf, type ExchangeActor } from '#domain/exchange/exchange-actor.ts';
import { isWithin } from '#domain/division/division.ts';
import type { Office } from '#domain/catalogue/directory.ts';
import { lintCodes, type CodePair, type CodesNeeded } from './code-map.ts';
import {
  keysInForce,
  serves,
  type DepartmentSystem,
  type SystemChange,
  type SystemChangeBody,
  type SystemCommand,
  type SystemRefusal,
  type SystemState,
} from './system.ts';

export type SystemContext = {
  readonly offices: ReadonlyMap<string, Pick<Office, 'id' | 'division' | 'kind' | 'closed'>>;
  /** Items that go to an office, for finding two systems that would both handle one. */
  readonly itemsOf: (office: string) => readonly string[];
  /** All others that are not closed. */
  readonly others: readonly DepartmentSystem[];
  /** Our codes the system will meet. */
  readonly needed: (system: DepartmentSystem) => CodesNeeded;
  /** Whether a person holds a post that decides in one of the offices now. */
  readonly isInPost: (person: string, system: DepartmentSystem) => boolean;
};
type Deciding = { readonly actor: ExchangeActor; readonly context: SystemContext; readonly now: Instant };
type Bodies = Result<readonly SystemChangeBody[], SystemRefusal>;

/** Who enters, changes and suspends a system: the data offices of its division and above, and the platform itself. */
export const mayKeep = (actor: ExchangeActor, { division }: Pick<DepartmentSystem, 'division'>): boolean =>
  actor.kind === 'system' || isDataManagerOf(actor, division);

/** Who may look at it beside them: its own offices, and supervision of its division or above. */
export const maySee = (actor: ExchangeActor, { division, offices }: Pick<DepartmentSystem, 'division' | 'offices'>): boolean =>
  mayKeep(actor, { division }) ||
  (actor.kind === 'officer' && (offices.includes(actor.office) || (actor.duty === 'supervision' && isWithin(division, actor.division))));

/** Events of a command, or why not. */
export function decideSystem(
  command: SystemCommand,
  state: SystemState | undefined,
  deciding: Deciding,
): Result<readonly SystemChange[], SystemRefusal> {
  const { actor, now } = deciding;
  const bodies = bodiesOf(command, state, deciding);
  return bodies.ok ? ok(bodies.value.map((body) => ({ ...body, at: now, by: exchangeRefOf(actor) }))) : bodies;
}

function bodiesOf(command: SystemCommand, state: SystemState | undefined, deciding: Deciding): Bodies {
  if (command.kind === 'register') {
    if (!mayKeep(deciding.actor, command.system)) return refuse('not-yours');
    return checked(command.system, deciding, { kind: 'Registered', system: command.system });
  }
  if (state === undefined) return refuse('system-not-found');
  if (!mayKeep(deciding.actor, state.system)) return refuse('not-yours');
  if (state.state === 'closed') return refuse('system-closed');
  switch (command.kind) {
    case 'change': {
      const system = { ...state.system, ...command.system };
      return checked(system, deciding, { kind: 'Changed', system });
    }
    case 'go-live':
      return goLive(state, deciding);
    case 'suspend':
      if (command.reason.trim() === '') return refuse('reason-missing');
      return state.state === 'suspended' ? refuse('already-suspended') : ok([{ kind: 'Suspended', reason: command.reason.trim() }]);
    case 'close':
      return command.reason.trim() === '' ? refuse('reason-missing') : ok([{ kind: 'Closed', reason: command.reason.trim() }]);
    case 'add-key': {
      const { id, hash, begins, expiresAt } = command;
      if (keysInForce(state.keys, deciding.now).length >= MOST_KEYS) return refuse('two-keys');
      return ok([{ kind: 'KeyAdded', id, hash, begins, expiresAt }]);
    }
    case 'end-key': {
      const known = state.keys.some(({ id, endedAt }) => id === command.key && endedAt === undefined);
      return known ? ok([{ kind: 'KeyEnded', key: command.key }]) : refuse('key-unknown');
    }
    case 'rotate-secret': {
      const previousUntil = instantOf(deciding.now + command.overlapHours * HOUR_MS);
      return ok([{ kind: 'SecretRotated', generation: (state.secret?.generation ?? 0) + 1, previousUntil }]);
    }
    case 'set-codes':
      return codesTwice(command.codes) ? refuse('code-twice') : ok([{ kind: 'CodesSet', codes: command.codes }]);
    case 'set-officers':
      return setOfficers(command, state, deciding);
  }
}

/** One in use and one that follows it. */
const MOST_KEYS = 2;
const HOUR_MS = 3_600_000;

function checked(system: DepartmentSystem, { context }: Deciding, body: SystemChangeBody): Bodies {
  if (system.mode !== 'polling' && system.url === '') return refuse('url-missing');
  if (system.kind === 'upper') return ok([body]);
  if (system.offices.length === 0) return refuse('offices-missing');
  for (const id of system.offices) {
    const office = context.offices.get(id);
    if (office === undefined || office.kind !== 'office' || office.closed === true || !isWithin(office.division, system.division))
      return refuse('unknown-office', { values: { office: id } });
    // A part is handled in one place: two systems for one item would type it twice.
    const items = context.itemsOf(id).filter((item) => serves(system, id, item));
    const rival = context.others.some(
      (other) => other.id !== system.id && other.kind === 'department' && items.some((item) => serves(other, id, item)),
    );
    if (rival) return refuse('office-served', { values: { office: id } });
  }
  return ok([body]);
}

function goLive({ state, system, codes, keys }: SystemState, { context, now }: Deciding): Bodies {
  if (state === 'live') return refuse('already-live');
  if (keysInForce(keys, now).length === 0) return refuse('key-missing');
  const count = lintCodes(codes, context.needed(system), []).filter(({ level }) => level === 'error').length;
  return count > 0 ? refuse('codes-unfit', { values: { count } }) : ok([{ kind: 'WentLive' }]);
}

const codesTwice = (codes: readonly CodePair[]): boolean =>
  new Set(codes.map(({ kind, ours, theirs }) => JSON.stringify([kind, ours, theirs]))).size < codes.length;

function setOfficers(
  { officers }: Extract<SystemCommand, { kind: 'set-officers' }>,
  { system }: SystemState,
  { context }: Deciding,
): Bodies {
  if (new Set(officers.map(({ reference }) => reference)).size < officers.length) return refuse('officer-twice');
  const stranger = officers.find(({ person }) => !context.isInPost(person, system));
  if (stranger !== undefined) return refuse('officer-not-in-post', { values: { officer: stranger.reference } });
  return ok([{ kind: 'OfficersSet', officers }]);
}
