/** Judges acts on a resource: its own office and the data offices over it publish it, and nobody else (2018 provisions, article 38). */
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import { checkConnection } from './connection.ts';
import { checkResource, type ResourceContext } from './check-resource.ts';
import { actsFor, exchangeRefOf, isDataManagerOf, type ExchangeActor } from './exchange-actor.ts';
import type { Resource } from './resource.ts';
import type { ResourceCommand, ResourceEvent, ResourceRefusal, ResourceState } from './resource-event.ts';

type Decided = Result<readonly ResourceEvent[], ResourceRefusal>;

/** Who publishes a resource, sees how it is connected and closes it: its owner, and the data offices of its division and above. */
export const mayPublish = (actor: ExchangeActor, { owner, division }: Pick<Resource, 'owner' | 'division'>): boolean =>
  actor.kind === 'system' || actsFor(actor, owner) || isDataManagerOf(actor, division);

const problemsIn = (problems: readonly Problem[]): Decided | undefined =>
  problems.length === 0 ? undefined : refuse('bad-input', { problems });

/** The fields a request or grant names would point elsewhere: who owns a resource, and what it is, stay. */
const movedProblems = (before: Resource, after: Resource): readonly Problem[] =>
  (['id', 'owner', 'department', 'division', 'subject'] as const).flatMap((name) =>
    before[name] === after[name] ? [] : [{ pointer: `/${name}`, code: 'stays-as-it-is' }],
  );

/** The database gives members back in an order of its own, so the order says nothing. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => [name, inOrder(member)]);
};
const same = (one: unknown, other: unknown): boolean => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

const departmentsOf = ({ offices }: ResourceContext) => [...offices.values()].map(({ department }) => department);

/** Events of a command, or why not; field by field where the input is wrong. */
export function decideResource(
  command: ResourceCommand,
  state: ResourceState | undefined,
  { actor, context, now }: { readonly actor: ExchangeActor; readonly context: ResourceContext; readonly now: Instant },
): Decided {
  const stamp = { at: now, by: exchangeRefOf(actor) };
  if (command.kind === 'register') {
    if (!mayPublish(actor, command.resource)) return refuse('not-yours');
    if (state !== undefined) return refuse('resource-exists');
    const wrong = problemsIn(checkResource(command.resource, context));
    return wrong ?? ok([{ kind: 'ResourceRegistered', resource: command.resource, ...stamp }]);
  }
  if (state === undefined) return refuse('resource-not-found');
  if (!mayPublish(actor, state.resource)) return refuse('not-yours');
  if (state.state === 'closed') return refuse('resource-closed');
  switch (command.kind) {
    case 'change': {
      const { resource } = command;
      const wrong = problemsIn([...movedProblems(state.resource, resource), ...checkResource(resource, context)]);
      if (wrong !== undefined) return wrong;
      return same(state.resource, resource) ? refuse('nothing-changed') : ok([{ kind: 'ResourceChanged', resource, ...stamp }]);
    }
    case 'connect': {
      const connection = { ...command.connection, resource: state.resource.id };
      const wrong = problemsIn(checkConnection(connection, state.resource, departmentsOf(context)));
      if (wrong !== undefined) return wrong;
      return same(state.connection, connection) ? refuse('nothing-changed') : ok([{ kind: 'ResourceConnected', connection, ...stamp }]);
    }
    case 'close':
      return command.reason.trim() === ''
        ? refuse('reason-missing')
        : ok([{ kind: 'ResourceClosed', reason: command.reason.trim(), ...stamp }]);
  }
}
