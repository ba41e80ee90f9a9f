/** What happened to a division's directory; names of people are left out, their ids stay (bar I7). */
import type { DivisionCode, ItemId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { DayText, Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import type { DirectoryActor, PostKey, WindowPlan } from './commands.ts';

/** What an event keeps of its actor. `standsInFor`: whose post it was, where a substitute acted. */
export type DirectoryActorRef =
  | { readonly kind: 'administrator'; readonly person: PersonId; readonly office: OfficeId; readonly standsInFor?: PersonId }
  | Extract<DirectoryActor, { kind: 'system' }>;

export type DirectoryEventBody =
  | { readonly kind: 'DivisionOpened'; readonly division: DivisionCode }
  | {
      readonly kind: 'OfficeOpened';
      readonly office: OfficeId;
      readonly as: 'office' | 'hall';
      readonly department: DepartmentKind;
      readonly name: Text;
      readonly phone?: string;
    }
  | { readonly kind: 'OfficeChanged'; readonly office: OfficeId; readonly name: Text; readonly phone?: string }
  | { readonly kind: 'OfficeClosed'; readonly office: OfficeId; readonly reason: string }
  | { readonly kind: 'WindowOpened'; readonly hall: OfficeId; readonly number: string; readonly plan: WindowPlan }
  | { readonly kind: 'WindowChanged'; readonly hall: OfficeId; readonly number: string; readonly plan: WindowPlan }
  | { readonly kind: 'WindowClosed'; readonly hall: OfficeId; readonly number: string }
  | { readonly kind: 'OfficerEntered'; readonly person: PersonId }
  | ({ readonly kind: 'Appointed' } & PostKey & {
        readonly items?: readonly ItemId[];
        readonly from: DayText;
        readonly until?: DayText;
        readonly title: Text;
      })
  | ({ readonly kind: 'PostEnded' } & PostKey & { readonly last?: DayText; readonly reason: string })
  | ({ readonly kind: 'SubstituteSet' } & PostKey & {
        readonly id: string;
        readonly substitute: PersonId;
        readonly from: DayText;
        readonly until: DayText;
      })
  | { readonly kind: 'SubstituteEnded'; readonly id: string };

export type DirectoryEvent = DirectoryEventBody & { readonly at: Instant; readonly by: DirectoryActorRef };
