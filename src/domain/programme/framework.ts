/** The framework of a programme as data: systems that lie across (四横) and that run through (三纵), each task belongs to one. */
import type { Text } from '#domain/kernel/text.ts';

export type SystemKind = 'horizontal' | 'vertical';
/** `H1`, `V3`: what the numbers of its tasks begin with. */
export type ProgrammeSystem = {
  readonly id: string;
  readonly kind: SystemKind;
  readonly name: Text;
  readonly about: Text;
};
export type Framework = {
  readonly id: string;
  readonly name: Text;
  /** Where it is written, and how sure that is. */
  readonly source: Text;
  readonly systems: readonly ProgrammeSystem[];
};

export const systemOf = ({ systems }: Framework, id: string): ProgrammeSystem | undefined => systems.find((each) => each.id === id);
