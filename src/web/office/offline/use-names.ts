/** What matters and papers are called, out of the guides that are kept here: a receipt says it in words. */
import type { Text } from '#domain/kernel/text.ts';
import { useOffice } from '../shell/session-context.tsx';
import type { Names } from './provisional-receipt.tsx';
import type { Taken } from './take.ts';
import { useGuides } from './use-guides.ts';

/** Undefined until the guides were read: nothing is printed with an id in the place of a name. */
export function useNames({ application }: Pick<Taken, 'application'>): Names | undefined {
  const { session } = useOffice();
  const { guides, missing } = useGuides(
    application.cases.map(({ matter }) => matter),
    session.division?.code ?? 0,
  );
  if (guides.length + missing.length < application.cases.length) return undefined;
  return {
    matters: new Map(guides.map(({ id, name }) => [id, name])),
    materials: new Map<string, Text>(guides.flatMap(({ materials }) => materials.map(({ id, name }) => [id, name] as const))),
  };
}
