/** Branded strings and numbers, so that one kind of id cannot be passed where another is meant. */

declare const brand: unique symbol;
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };

/** Six-digit division code of a county, four/two-digit codes padded with zeros (GB/T 2260), e.g. 330521 Deqing, 330500 Huzhou, 330000 Zhejiang. */
export type DivisionCode = Brand<number, 'DivisionCode'>;
export type CaseNumber = Brand<string, 'CaseNumber'>;
export type PartId = Brand<string, 'PartId'>;
export type StepId = Brand<string, 'StepId'>;
export type ItemId = Brand<string, 'ItemId'>;
export type MatterId = Brand<string, 'MatterId'>;
export type OfficeId = Brand<string, 'OfficeId'>;
export type PersonId = Brand<string, 'PersonId'>;
export type MandateId = Brand<string, 'MandateId'>;
export type CertificateId = Brand<string, 'CertificateId'>;
export type StopId = Brand<string, 'StopId'>;
export type VisitId = Brand<string, 'VisitId'>;
export type PetitionId = Brand<string, 'PetitionId'>;
export type DecisionId = Brand<string, 'DecisionId'>;
export type MaterialId = Brand<string, 'MaterialId'>;
export type FactId = Brand<string, 'FactId'>;
export type RoleId = Brand<string, 'RoleId'>;
export type EditionId = Brand<string, 'EditionId'>;

/** Gives a raw value its brand at a wall (parser, store, test); nothing is checked here. */
export const brandAs = <Branded extends Brand<string, string> | Brand<number, string>>(
  value: Branded extends string ? string : number,
): Branded => value as unknown as Branded;
