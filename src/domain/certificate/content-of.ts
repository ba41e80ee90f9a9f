/** Derives a certificate's content from the case alone: state, published item, office. Pure, so anybody can compute it again. */
import type { CaseState, Decision, Part } from '#domain/case/state.ts';
import type { Correction } from '#domain/case/part-outcome.ts';
import type { Office } from '#domain/catalogue/directory.ts';
import type { Field, FieldType, Item } from '#domain/catalogue/item.ts';
import { brandAs, type DecisionId } from '#domain/kernel/brand.ts';
import { addDays, addMonths, dayOfInstant, dayText, readDay, type Day } from '#domain/kernel/instant.ts';
import { readNumber } from '#domain/case/case-number.ts';
import type { CertificateContent, ContentField } from './content.ts';

/** The decision a part's certificate rests on: the last one, if it granted; undefined otherwise. */
export const grantOf = (part: Part): Decision | undefined => {
  const last = part.decisions.at(-1);
  return last?.outcome === 'granted' && (part.state === 'granted' || part.state === 'issued' || part.state === 'delivered')
    ? last
    : undefined;
};

/**
 * The content a granted part gives, or undefined where the part was not granted or its item ends without a certificate.
 * `fields` are the questions of matter and items, to print a choice by its label.
 */
export function contentOf(
  state: CaseState,
  part: Part,
  item: Item,
  office: Office,
  fields: readonly Field[],
): CertificateContent | undefined {
  const decision = grantOf(part);
  if (decision === undefined || item.result === undefined) return undefined;
  const { certificate, name, validYears, fields: printed } = item.result;
  const holder = state.parties.find((party) => party.kind === 'applicant' && party.lead);
  const decidedOn = dayOfInstant(decision.at);
  const from = renewedFrom(state, part) ?? decidedOn;
  return {
    kind: certificate,
    name,
    number: numberOf(state, part),
    holder: { name: holder?.name ?? '', ...(holder?.person === undefined ? {} : { person: holder.person }) },
    issuer: { office: office.id, division: office.division, name: office.name },
    fields: printed.map((line) => correctedLine(fieldOf(state, line, fields), decision, line.field)),
    conditions: decision.conditions,
    decidedOn: dayText(decidedOn),
    // Five years from 2026-06-26 last until the end of 2031-06-25.
    ...(validYears === undefined ? {} : { validUntil: dayText(addDays(addMonths(from, 12 * validYears), -1)) }),
    grant: { case: state.number, part: part.id, decision: paperOf(decision) },
  };
}

/** Corrections that change what the certificate says; reasons stand in the decision alone. */
const correctionsOf = (decision: Decision): readonly Correction[] =>
  (decision.corrections ?? []).filter(({ slips }) => slips.some(({ field }) => field !== 'reasons'));

/** The decision, or its last correction: each has a certificate of its own, and the newer one supersedes the older. */
const paperOf = (decision: Decision): DecisionId => {
  const last = correctionsOf(decision).at(-1);
  return last === undefined ? decision.id : brandAs<DecisionId>(`${decision.id}.${last.id}`);
};

/** The line as its last correction has it. */
const correctedLine = (line: ContentField, decision: Decision, field: string): ContentField => {
  const slip = correctionsOf(decision)
    .flatMap(({ slips }) => slips)
    .findLast((each) => each.field === `printed:${field}`);
  return slip === undefined ? line : { ...line, value: slip.after };
};

/** A renewed period begins the day after the old one ends, whenever it was decided (licensing law 50). */
function renewedFrom(state: CaseState, { plan }: Part): Day | undefined {
  if (plan.kind !== 'item' || plan.renews === undefined) return undefined;
  const until = state.situation[plan.renews.until] ?? state.answers[plan.renews.until];
  const day = typeof until === 'string' ? readDay(until) : undefined;
  return day === undefined ? undefined : addDays(day, 1);
}

/** The case's division, year and counter, the part's place in the case, and how often it was decided and corrected: unique without a counter of its own. */
function numberOf(state: CaseState, part: Part): string {
  const number = readNumber(state.number);
  if (number === undefined) throw new Error(`${state.number} is no case number`);
  const place = String(state.order.indexOf(part.id) + 1).padStart(2, '0');
  const count = String(number.count).padStart(7, '0');
  const decision = part.decisions.at(-1);
  const corrected = decision === undefined ? 0 : correctionsOf(decision).length;
  return `${number.division}-${number.year}-${count}-${place}${part.decisions.length}${corrected === 0 ? '' : `-${corrected}`}`;
}

/** Answers of these types tell where a person lives or how to reach them. */
const personalTypes: ReadonlySet<FieldType> = new Set<FieldType>(['identifier', 'phone', 'address']);

function fieldOf(
  state: CaseState,
  line: { readonly label: ContentField['label']; readonly field: string },
  fields: readonly Field[],
): ContentField {
  const field = fields.find(({ id }) => id === line.field);
  const ofParty = partyValue(state, line.field);
  const answer = ofParty ?? state.answers[line.field] ?? state.situation[line.field];
  const option = field?.options?.find(({ value }) => value === answer);
  const value =
    option?.label.zh ??
    (typeof answer === 'string' || typeof answer === 'number' ? String(answer) : answer === true ? '是' : answer === false ? '否' : '');
  const unit = field?.unit === undefined || value === '' ? '' : field.unit.zh;
  return {
    label: line.label,
    value: `${value}${unit}`,
    personal: ofParty !== undefined || (field !== undefined && personalTypes.has(field.type)),
  };
}

/** `<role>.name` and `<role>.identifier` are a party's own. */
function partyValue(state: CaseState, path: string): string | undefined {
  const [role, what] = path.split('.');
  const party = state.parties.find((each) => each.role === role && each.until === undefined);
  if (party === undefined) return undefined;
  if (what === 'name') return party.name;
  return what === 'identifier' ? party.identifier?.value : undefined;
}
