/** Commands on a division's directory: which offices, halls and windows it has, and who holds which post. */
import type { ItemId, MatterId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { DayText } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';

export type Duty = Post['duty'];

/** Which post is meant: a person holds at most one of a duty in an office. */
export type PostKey = { readonly person: PersonId; readonly office: OfficeId; readonly duty: Duty };

/** `id` is left out by people: it is then made of the division and the department. A closed office opens again under its id. */
type NewOffice = { readonly id?: OfficeId; readonly department: DepartmentKind; readonly name: Text; readonly phone?: string };

/** A window takes everything unless `items` or `matters` (the theme of the window) name what it takes. */
export type WindowPlan = {
  readonly name: Text;
  readonly items?: readonly ItemId[];
  readonly matters?: readonly MatterId[];
  /** Who sits there; people with a reception post of the hall. */
  readonly staff: readonly PersonId[];
};

/** What an identity provider calls a person. */
export type Login = { readonly provider: string; readonly subject: string };

export type DirectoryCommand =
  | { readonly kind: 'open-division' }
  | ({ readonly kind: 'open-office' } & NewOffice)
  | ({ readonly kind: 'open-hall' } & NewOffice)
  /** Name and telephone of an office or a hall; its department never changes, or old decisions would be another organ's. */
  | { readonly kind: 'change-office'; readonly office: OfficeId; readonly name: Text; readonly phone?: string }
  | { readonly kind: 'close-office'; readonly office: OfficeId; readonly reason: string }
  | { readonly kind: 'open-window'; readonly hall: OfficeId; readonly number: string; readonly plan: WindowPlan }
  | { readonly kind: 'change-window'; readonly hall: OfficeId; readonly number: string; readonly plan: WindowPlan }
  | { readonly kind: 'close-window'; readonly hall: OfficeId; readonly number: string }
  /** `person` is the id for somebody not known yet; who is known by this login keeps the id they have. */
  | { readonly kind: 'enter-officer'; readonly person: PersonId; readonly name: string; readonly login: Login }
  | ({ readonly kind: 'appoint' } & PostKey & {
        readonly items?: readonly ItemId[];
        readonly from: DayText;
        readonly until?: DayText;
        readonly title: Text;
      })
  /** `last` is the last day the post is held; without it the post ends at once. */
  | ({ readonly kind: 'end-post' } & PostKey & { readonly last?: DayText; readonly reason: string })
  /** `substitute` stands in for the person of the post on every day from `from` to `until`, then no longer. */
  | ({ readonly kind: 'set-substitute' } & PostKey & {
        readonly id: string;
        readonly substitute: PersonId;
        readonly from: DayText;
        readonly until: DayText;
      })
  | { readonly kind: 'end-substitute'; readonly id: string };

/** Who changes a directory: a person under an administration post, or a job of ours that says on whose word it works. */
export type DirectoryActor =
  | { readonly kind: 'administrator'; readonly person: PersonId; readonly post: Post }
  | {
      readonly kind: 'system';
      readonly job: 'command-line' | 'import' | 'set-up' | 'demo';
      /** The operating-system user, the run of an import, the set-up token: where to ask. */
      readonly reference: string;
    };
