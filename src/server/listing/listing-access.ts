/** Who brings lists in and takes them out: the reform office of the division or of one above (2018 regulation, articles 3 and 4). */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { readDivision } from '#domain/division/division.ts';
import { mayEdit } from '#domain/edition/edition-rights.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';

export type Entitled = { readonly caller: Caller; readonly division: DivisionCode };

/** The division asked for, else that of the own post. */
export function entitled(
  catalogue: Pick<Catalogue, 'offices' | 'divisions'>,
  caller: Caller | undefined,
  asked: string | undefined,
): Result<Entitled> {
  const post = caller?.post;
  if (caller === undefined || post === undefined) return refuse('post-needed');
  const office = catalogue.offices.get(post.office);
  const division = asked === undefined ? office?.division : readDivision(asked);
  if (office === undefined || division === undefined || !catalogue.divisions.has(division)) return refuse('not-yours');
  const { department, division: own, id } = office;
  const actor = { kind: 'officer', person: caller.person, office: id, department, division: own, duty: post.duty } as const;
  return mayEdit(actor, division, []) ? ok({ caller, division }) : refuse('not-yours');
}
