/** Parts that a department handles in its own system: our desk shows them and decides nothing, so that nobody types a case twice (2018 regulation, article 40). */
import type { Actor } from '#domain/case/actor.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import { instantText } from '#domain/kernel/instant.ts';
import { refuse } from '#domain/kernel/result.ts';
import { serves } from '#domain/system/system.ts';
import type { CaseAct } from '#contract/case-act-names.ts';
import type { PartView } from '#contract/view/case.ts';
import type { CaseRoom, LiveSystem } from './case-room.ts';

/** Acts that come through the system's own door. What it has no act for is done at our desk still: a hearing, another's opinion. */
const THERE: ReadonlySet<CaseAct> = new Set<CaseAct>([
  'begin-review',
  'stop',
  'resume',
  'extend',
  'ask-extension',
  'approve-extension',
  'give-opinion',
  'complete',
  'grant',
  'refuse',
  'propose-decision',
  'approve-decision',
  'return-proposal',
]);
export const isDoneThere = (act: CaseAct): boolean => THERE.has(act);

/** Live systems, where an officer of a deciding office asks; nobody else is kept from anything. */
export const systemsFor = async (room: Pick<CaseRoom, 'liveSystems'>, actor: Actor): Promise<readonly LiveSystem[]> =>
  actor.kind === 'officer' && actor.through === undefined && (actor.post.duty === 'handling' || actor.post.duty === 'approval')
    ? ((await room.liveSystems?.()) ?? [])
    : [];

const systemOf = (systems: readonly LiveSystem[], { office, plan }: Part): LiveSystem | undefined =>
  systems.find((system) => serves(system, office, plan.kind === 'item' ? plan.item : ''));

type Body = Readonly<Record<string, unknown>>;
const partsIn = (body: Body): readonly unknown[] => [body['part'], ...(Array.isArray(body['parts']) ? body['parts'] : [])];

/** The refusal where the act belongs into the department's system; undefined where it may be done here. */
export function doneElsewhere(systems: readonly LiveSystem[], state: CaseState, act: CaseAct, body: Body) {
  if (systems.length === 0 || !isDoneThere(act)) return undefined;
  const named = [...state.parts.values()].filter(({ id }) => partsIn(body).includes(id));
  const system = named.map((part) => systemOf(systems, part)).find((found) => found !== undefined);
  return system === undefined ? undefined : refuse('in-department-system', { values: { system: system.name.zh } });
}

/** What the desk shows of the system, by part. */
export const systemViews = (systems: readonly LiveSystem[], state: CaseState): ReadonlyMap<string, NonNullable<PartView['system']>> =>
  new Map(
    [...state.parts.values()].flatMap((part) => {
      const system = systemOf(systems, part);
      if (system === undefined) return [];
      const { id, name, link, heardAt } = system;
      const filled = link.replaceAll('{case}', encodeURIComponent(state.number)).replaceAll('{part}', encodeURIComponent(part.id));
      return [
        [
          part.id as string,
          { id, name, link: filled === '' ? null : filled, heardAt: heardAt === null ? null : instantText(heardAt) },
        ] as const,
      ];
    }),
  );
