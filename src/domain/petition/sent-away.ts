/** "I was sent away" as an aggregate: a person reports it, supervision of the hall's division answers within the term, with what it found and why. */
import type { ActorRef } from '#domain/case/actor.ts';
import type { Brand, CaseNumber, DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';

export type SentAwayId = Brand<string, 'SentAwayId'>;

/** Nobody is refused in the published hours without a proper reason (12); who is may complain (42); it has consequences (43). */
export const SENT_AWAY_BASIS: readonly Basis[] = [12, 42, 43].map((article) => ({ law: 'zhejiang-at-most-once-2018', article }));

/** What supervision may find; `upheld`: the person should not have been sent away. */
export const FINDINGS = {
  upheld: { zh: '属实，不该劝回', en: 'true: should not have been sent away' },
  paper: { zh: '属实，多要了材料', en: 'true: a paper was asked for that is not on the list' },
  lawful: { zh: '依法不能办，但没说清', en: 'lawfully refused, but not explained' },
  'not-found': { zh: '查不到这件事', en: 'nothing of it was found' },
} as const satisfies Readonly<Record<string, Text>>;
export type Finding = keyof typeof FINDINGS;
export const isFinding = (text: string): text is Finding => Object.hasOwn(FINDINGS, text);
/** Counted against the hall. */
export const isUpheld = (finding: Finding): boolean => finding === 'upheld' || finding === 'paper';

/** In the person's own words; `paper`: what was asked of them. */
export type SentAwayReport = {
  readonly hall: OfficeId;
  readonly on: Day;
  readonly what: string;
  readonly said: string;
  readonly paper: string;
  readonly case?: CaseNumber;
};
export type SentAwayAnswer = { readonly finding: Finding; readonly reasons: string; readonly redress: string };

export type SentAwayState = SentAwayReport & {
  readonly id: SentAwayId;
  /** Of the hall: the key of all its rows. */
  readonly division: DivisionCode;
  readonly person: PersonId;
  readonly state: 'open' | 'answered';
  readonly reportedAt: Instant;
  readonly due: Day;
  readonly answer?: SentAwayAnswer & { readonly at: Instant; readonly person: PersonId };
  readonly seq: number;
};

export type SentAwayCommand =
  | ({ readonly kind: 'report'; readonly id: SentAwayId; readonly division: DivisionCode; readonly open: number } & SentAwayReport)
  | ({ readonly kind: 'answer' } & SentAwayAnswer);

type EventBody =
  | ({
      readonly kind: 'Reported';
      readonly id: SentAwayId;
      readonly division: DivisionCode;
      readonly person: PersonId;
      readonly due: Day;
    } & SentAwayReport)
  | ({ readonly kind: 'Answered'; readonly person: PersonId } & SentAwayAnswer);
export type SentAwayEvent = EventBody & { readonly at: Instant; readonly by: ActorRef };
export type SentAwayRefusal = 'sent-away-not-found' | 'not-yours' | 'own-file' | 'text-missing' | 'already-answered' | 'too-many-open';
