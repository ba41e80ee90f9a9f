/** Who takes part beside the person applying: second applicant, newborn, project. Saved with the draft, sent with it. */
import type { Guide } from '#contract/view/guide.ts';
import type { FieldView } from '#contract/view/plain.ts';
import { leadRoleOf, type Applying } from '#domain/catalogue/lead-role.ts';
import { kindOfNumber } from '#domain/party/kind-of-number.ts';
import { fieldOfPointer } from './steps.ts';

type Role = Guide['roles'][number];
/** What is typed for one slot. */
export type Typed = { readonly name?: string; readonly identifier?: string };
export type Slot = {
  readonly id: string;
  readonly role: Role;
  readonly required: boolean;
  /** The form itself asks for this party (`seller.name`): taken from the answers, not asked a second time. */
  readonly inForm: boolean;
};
export type PartiesTyped = Readonly<Record<string, Typed>>;
export type PartySent = {
  readonly role: string;
  readonly name: string;
  readonly identifier?: { readonly kind: string; readonly value: string };
};

/** The kind of number a party of this kind has; a newborn or a project has none. */
const identifierKind = (party: string): string | undefined =>
  party === 'person' || party === 'either' ? 'citizen' : party === 'firm' ? 'credit-code' : undefined;

type Given = {
  readonly asked?: ReadonlySet<string>;
  /** Roles in which the situation wants somebody. */
  readonly wanted?: readonly string[];
  readonly applying?: Applying;
  readonly typed?: PartiesTyped;
};

/** The last place of a role in which somebody stands already: behind it there is one free place more, up to the role's most. */
const lastTyped = (role: Role, typed: PartiesTyped): number =>
  Math.max(
    0,
    ...Object.entries(typed).flatMap(([id, { name, identifier }]) =>
      id.startsWith(`${role.id}.`) && (name ?? '') + (identifier ?? '') !== '' ? [Number(id.slice(role.id.length + 1))] : [],
    ),
  );

/** Slots beside the applicant's own; an agent is named later, under a mandate. */
export const slotsOf = (
  roles: readonly Role[],
  { asked = new Set(), wanted = [], applying = 'person', typed = {} }: Given = {},
): readonly Slot[] => {
  const own = leadRoleOf(roles, applying);
  return roles
    .filter((role) => role.kind !== 'agent')
    .flatMap((role) => {
      const taken = role === own ? 1 : 0;
      const least = Math.max(role.min, wanted.includes(role.id) ? 1 : 0);
      const places = Math.min(role.max, Math.max(least, taken + 1, lastTyped(role, typed) + 1));
      return Array.from({ length: places - taken }, (_, at) => ({
        id: `${role.id}.${at + taken + 1}`,
        role,
        required: at + taken < least,
        inForm: at + taken === 0 && asked.has(`${role.id}.name`),
      }));
    });
};

/** The questions of one slot, for the form renderer and the law's own check. */
export const fieldsOf = (slot: Slot): readonly FieldView[] => {
  const kind = identifierKind(slot.role.party);
  return [
    { id: 'name', type: 'text', label: { zh: '姓名或名称', en: 'Name' }, required: true, length: 50 },
    ...(kind === undefined
      ? []
      : [
          {
            id: 'identifier',
            type: 'identifier',
            label: { zh: '证件号码', en: 'Identity number' },
            required: true,
            identifier: kind,
          },
        ]),
  ];
};

/** A slot that need not be filled counts only once something was typed into it. */
export const isUsed = (slot: Slot, typed: Typed | undefined): boolean =>
  slot.required || (typed?.name ?? '') !== '' || (typed?.identifier ?? '') !== '';

/** What is known of a slot, from its own little form or from the answers. */
export const typedOf = (slot: Slot, typed: PartiesTyped, answers: Readonly<Record<string, unknown>>): Typed => {
  if (!slot.inForm) return typed[slot.id] ?? {};
  const of = (field: string): string => {
    const answer = answers[`${slot.role.id}.${field}`];
    return typeof answer === 'string' ? answer : '';
  };
  return { name: of('name'), identifier: of('identifier') };
};

export const partiesToSend = (
  slots: readonly Slot[],
  typed: PartiesTyped,
  answers: Readonly<Record<string, unknown>> = {},
): readonly PartySent[] =>
  slots
    .map((slot) => ({ slot, given: typedOf(slot, typed, answers) }))
    .filter(({ slot, given }) => isUsed(slot, given))
    .map(({ slot, given: { name = '', identifier = '' } }) => {
      const kind = kindOfNumber(slot.role.party, identifier);
      return { role: slot.role.id, name, ...(kind === undefined || identifier === '' ? {} : { identifier: { kind, value: identifier } }) };
    });

/** Where a refusal of the server belongs on the page: `/parties/1/name` is the second party sent, `/answers/shop.name` a question. */
export const placeOf = (pointer: string, slots: readonly Slot[]): string => {
  const [, area, first = '', field = ''] = pointer.split('/');
  if (area !== 'parties') return fieldOfPointer(pointer);
  const slot = slots[Number(first)];
  if (slot === undefined) return first;
  return slot.inForm ? `${slot.role.id}.${field}` : `${slot.id}/${field}`;
};
