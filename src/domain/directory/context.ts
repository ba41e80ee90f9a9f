/** What a directory is told about the world when it decides: the catalogue's words, and what other rooms hold. */
import type { ItemId, MatterId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Division } from '#domain/catalogue/directory.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import type { Login } from './commands.ts';

export type DirectoryContext = {
  /** The division of the national list; undefined where there is none with this code. */
  readonly division: Division | undefined;
  readonly hasDepartment: (kind: DepartmentKind) => boolean;
  readonly hasItem: (id: ItemId) => boolean;
  readonly hasMatter: (id: MatterId) => boolean;
  /** Whether an office of another division has this id: an id names one office in the whole province. */
  readonly isTakenElsewhere: (id: OfficeId) => boolean;
  /** Whether parts that have not ended lie with this office or hall. */
  readonly hasOpenParts: (id: OfficeId) => boolean;
  /** Who is known by this login already. */
  readonly holderOf: (login: Login) => PersonId | undefined;
};
