/** A certificate that cases and decisions rest on falls, or counts again: each part that stands on it is marked (licensing law, article 69). */
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Actor } from './actor.ts';
import type { CommandOf } from './commands.ts';
import type { CaseEventBody } from './events.ts';
import type { CaseRefusal } from './refusals.ts';
import { certificateReliance } from './reliance-of.ts';
import type { CaseState, Part } from './state.ts';

type Bodies = Result<readonly CaseEventBody[], CaseRefusal>;

/** Only our own job speaks of certificates: it follows from what the issuing office did. */
const isCertificateJob = (actor: Actor): boolean => actor.kind === 'system' && actor.job === 'certificate';

const isMarked = (part: Part | undefined, certificate: string, status?: string): boolean =>
  part?.fallen?.some((each) => each.certificate === certificate && (status === undefined || each.status === status)) ?? false;

/** Refuses `not-relied-on` where nothing here stands on it, or where it was told already: the job may run twice. */
export const decideBreakReliance = (command: CommandOf<'break-reliance'>, state: CaseState, actor: Actor): Bodies => {
  if (!isCertificateJob(actor)) return refuse('not-yours');
  const { kind: _kind, ...fallen } = command;
  const parts = certificateReliance(state)
    .filter(({ part, certificate }) => certificate === command.certificate && !isMarked(state.parts.get(part), certificate, command.status))
    .map(({ part }) => part);
  return parts.length === 0 ? refuse('not-relied-on') : ok([{ kind: 'CertificateFell', parts, ...fallen }]);
};

export const decideMendReliance = (command: CommandOf<'mend-reliance'>, state: CaseState, actor: Actor): Bodies => {
  if (!isCertificateJob(actor)) return refuse('not-yours');
  const parts = [...state.parts.values()].filter((part) => isMarked(part, command.certificate)).map(({ id }) => id);
  return parts.length === 0 ? refuse('not-relied-on') : ok([{ kind: 'CertificateRestored', parts, certificate: command.certificate }]);
};
