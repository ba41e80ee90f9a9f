/** A correction as its reader sees it: in full for the office that checks, without the data for the data office, in short for the case. */
import type { Actor } from '#domain/case/actor.ts';
import { correctionLight } from '#domain/exchange/correction-light.ts';
import { CORRECTION_BASIS, KEPT_BASIS, TERM_BASIS, type CorrectionState } from '#domain/exchange/correction.ts';
import { mayCheck } from '#domain/exchange/decide-correction.ts';
import { isWithin } from '#domain/division/division.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { maskIdentifier } from '#domain/party/mask.ts';
import type { CaseCorrection, CorrectionRow, CorrectionView } from '#contract/view/correction.ts';
import { answerText, basisView, departmentName, fieldView, officeView } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { CorrectionNow } from './store.ts';
import { settledValue, type ContestedField } from './contested-of.ts';
import { shownTitle } from './shown-title.ts';

/** `checks`: the office that was asked, and reads claim and evidence; `watches`: the data office, which reads the clock alone. */
export type CorrectionReader = 'checks' | 'watches';

/** Undefined for everybody else, for whom the correction does not exist. Supervision of the office reads as the office does. */
export function correctionReader(
  catalogue: Catalogue,
  correction: Pick<CorrectionState, 'office' | 'division'>,
  actor: Actor,
): CorrectionReader | undefined {
  if (actor.kind !== 'officer' || actor.post.duty === 'administration') return undefined;
  const { post } = actor;
  if (post.office === correction.office && post.duty !== 'reception') return 'checks';
  const data = catalogue.offices.get(post.office)?.department === 'data';
  return data && isWithin(correction.division, post.division) ? 'watches' : undefined;
}

/** What a person can do against a value that is kept (PIPL article 50; what was decided about them otherwise they contest there). */
const REMEDY: Text = {
  zh: '不服的，可以向人民法院起诉（个人信息保护法第50条），也可以带着新的证据再提一次。',
  en: 'If you disagree you may go to court (PIPL article 50), or contest it again with new evidence.',
};

export function rowView(catalogue: Catalogue, row: CorrectionNow, now: Instant): CorrectionRow {
  return {
    id: row.id,
    number: row.number,
    field: row.field,
    label: { zh: row.name_zh, en: row.name_en },
    title: row.title,
    office: officeView(catalogue, brandAs<OfficeId>(row.office), row.division),
    resource: row.resource,
    state: row.state,
    outcome: row.outcome,
    light: correctionLight({ state: row.state, due: row.due_on, near: row.near_on }, now),
    openedAt: instantText(row.opened_at),
    due: dayText(row.due_on),
    overdue: row.overdue,
  };
}

export type Reading = {
  readonly catalogue: Catalogue;
  readonly correction: CorrectionState;
  readonly state: CaseState;
  /** Undefined where the case does not contest it any more. */
  readonly contested: ContestedField | undefined;
  readonly actor: Actor;
  readonly reader: CorrectionReader;
  readonly evidence: { readonly name: string; readonly type: string } | undefined;
  readonly language: 'zh' | 'en';
  readonly now: Instant;
};

function claimOf({ contested, reader, evidence, language }: Reading): CorrectionView['claim'] {
  if (contested === undefined || reader === 'watches') return null;
  const { field, party, standing, claimed } = contested;
  const words = (value: unknown): string => answerText(field, value, language);
  return {
    name: party.name,
    identifier: party.identifier === undefined ? null : maskIdentifier(party.identifier.value),
    was: words(standing.was),
    claimed: words(claimed),
    evidence: evidence ?? null,
  };
}

const actsOf = ({ correction, actor }: Reading): string[] => {
  if (!mayCheck(correction, actor) || actor.kind !== 'officer' || actor.person === correction.subject) return [];
  if (correction.state === 'settled') return [];
  return correction.state === 'open' ? ['take', 'settle'] : ['settle'];
};

export function correctionView(reading: Reading): CorrectionView {
  const { catalogue, correction, state, contested, reader, language, now } = reading;
  const { settled, verified } = correction;
  const to = settled !== undefined && contested !== undefined && reader === 'checks' ? settledValue(correction, contested) : undefined;
  return {
    id: correction.id,
    number: correction.case,
    field: correction.field,
    label: correction.label,
    ...shownTitle(catalogue, state),
    office: officeView(catalogue, correction.office, correction.division),
    department: departmentName(catalogue, correction.department),
    fact: catalogue.facts.get(correction.fact)?.name ?? correction.label,
    resource: correction.resource ?? null,
    state: correction.state,
    outcome: settled?.outcome ?? null,
    light: correctionLight(correction, now),
    openedAt: instantText(correction.openedAt),
    due: dayText(correction.due),
    overdue: correction.overdue,
    claim: claimOf(reading),
    articles: [CORRECTION_BASIS, TERM_BASIS, KEPT_BASIS].map((basis) => basisView(catalogue, basis)),
    takenAt: correction.taken === undefined ? null : instantText(correction.taken.at),
    settled:
      settled === undefined
        ? null
        : {
            at: instantText(settled.at),
            outcome: settled.outcome,
            to: to === undefined ? null : answerText(contested?.field, to, language),
            // They may repeat what the register says of the person.
            reasons: reader === 'checks' ? settled.reasons : '',
          },
    told: correction.told.map(({ at, what, taken }) => ({ at: instantText(at), what, taken })),
    verified: verified === undefined ? null : { at: instantText(verified.at), matches: verified.matches },
    input: contested === undefined || reader === 'watches' ? null : { ...fieldView(contested.field), required: true },
    allowed: actsOf(reading),
  };
}

/** For the people of the case and its offices: no values, they stand beside it. */
export function caseCorrection(catalogue: Catalogue, correction: CorrectionState, now: Instant): CaseCorrection {
  const { settled } = correction;
  const kept = settled?.outcome === 'kept';
  return {
    id: correction.id,
    field: correction.field,
    label: correction.label,
    office: officeView(catalogue, correction.office, correction.division),
    state: correction.state,
    light: correctionLight(correction, now),
    openedAt: instantText(correction.openedAt),
    due: dayText(correction.due),
    overdue: correction.overdue,
    outcome: settled?.outcome ?? null,
    settledAt: settled === undefined ? null : instantText(settled.at),
    reasons: settled?.reasons ?? null,
    remedy: kept ? REMEDY : null,
    articles: (kept ? [CORRECTION_BASIS, KEPT_BASIS] : [CORRECTION_BASIS, TERM_BASIS]).map((basis) => basisView(catalogue, basis)),
  };
}
