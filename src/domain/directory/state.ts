/** A division's directory as its events leave it. */
import type { DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { DayText } from '#domain/kernel/instant.ts';
import type { Office, Post } from '#domain/catalogue/directory.ts';
import type { PostKey, WindowPlan } from './commands.ts';

export type HallWindow = WindowPlan & { readonly hall: OfficeId; readonly number: string };
export type HeldPost = Post & { readonly person: PersonId };
export type Substitute = PostKey & {
  readonly id: string;
  readonly substitute: PersonId;
  readonly from: DayText;
  readonly until: DayText;
};

export type DirectoryState = {
  readonly division: DivisionCode;
  /** Halls among them; closed ones stay, because old decisions name them. */
  readonly offices: ReadonlyMap<OfficeId, Office>;
  readonly windows: ReadonlyMap<string, HallWindow>;
  readonly officers: ReadonlySet<PersonId>;
  readonly posts: ReadonlyMap<string, HeldPost>;
  readonly substitutes: ReadonlyMap<string, Substitute>;
};

/** Ids hold no blanks, so a blank keeps the members apart. */
export const postKeyOf = ({ person, office, duty }: PostKey): string => `${person} ${office} ${duty}`;
export const windowKeyOf = (hall: OfficeId, number: string): string => `${hall} ${number}`;

/** Whether a period holds on a day; both ends count, an open end lasts. */
export const holdsOn = ({ from, until }: { readonly from: DayText; readonly until?: DayText }, day: DayText): boolean =>
  from <= day && (until === undefined || day <= until);
