/** A hand-over: a person's permission, told by a code of sixty seconds, for one hall to know them and to go on with a draft of theirs. */
import type { DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';

/** Long enough to hold a phone to a reader, too short for a picture of it to be carried elsewhere. */
export const CODE_SECONDS = 60;

export type Handover = {
  readonly division: DivisionCode;
  readonly id: string;
  readonly person: PersonId;
  readonly hall: OfficeId;
  readonly draft?: string;
  readonly madeAt: Instant;
  readonly until: Instant;
  readonly taken?: { readonly at: Instant; readonly by: PersonId; readonly walkIn: string; readonly revision?: number };
  /** `newer`: the person showed another code since. */
  readonly ended?: { readonly at: Instant; readonly by: 'person' | 'filed' | 'newer' };
};
export type HandoverState = 'shown' | 'taken' | 'filed' | 'ended' | 'expired';

/** How it stands now. A walk-in ends with its day, and what was handed over with it. */
export const handoverStateOf = ({ taken, ended, until }: Handover, now: Instant): HandoverState => {
  if (ended?.by === 'filed') return 'filed';
  if (ended?.by === 'person') return 'ended';
  if (taken !== undefined) return dayOfInstant(taken.at) === dayOfInstant(now) ? 'taken' : 'ended';
  return ended !== undefined || now > until ? 'expired' : 'shown';
};

/** Crockford's thirty-two characters: none looks like another; eight of them are forty bits. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 8;
const CODE = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);

/** A code as it was typed or scanned: small letters, gaps and look-alikes are read as what was meant; undefined for no code. */
export const readHandoverCode = (typed: string): string | undefined => {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return CODE.test(code) ? code : undefined;
};

/** In two groups, as people read it out. */
export const spokenCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
