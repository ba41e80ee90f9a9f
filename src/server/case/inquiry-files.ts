/** Files of what was found out: seen by who sees in full the part they belong to. */
import type { Actor } from '#domain/case/actor.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import { seesInFull, type Reader } from './reader.ts';

const filesOf = ({ inspections = [], hearings = [], views = [], reports = [] }: Part): readonly string[] => [
  ...inspections.flatMap(({ files }) => files),
  ...hearings.flatMap(({ record }) => record?.files ?? []),
  ...views.flatMap(({ files }) => files),
  ...reports.flatMap(({ files }) => files),
];

export const seesInquiryFile = (state: CaseState, file: string, actor: Actor, reader: Reader): boolean =>
  [...state.parts.values()].some((part) => filesOf(part).includes(file) && seesInFull(state, part, actor, reader));
