/** A matter (一件事): items and other steps with a dependency graph, one form, one set of materials, one receipt, one count of days. */
import type { ItemId, MatterId, RoleId, StepId } from '#domain/kernel/brand.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { Condition, DepartmentKind, Field } from './item.ts';
import type { Limit, Term } from './limit.ts';

/** What an edge needs of its predecessor; `hard` by law, else local and soft. */
export type Edge = {
  readonly step: StepId;
  readonly needs: 'granted' | 'ended' | 'issued';
  readonly hard: boolean;
  readonly basis?: Basis;
};

/** When the applicant gives something for a step: with the submission, later when it opens, or never. */
export type Filing = 'at-submit' | 'later' | 'nothing';

type StepCommon = {
  readonly id: StepId;
  readonly needs: readonly Edge[];
  /** Counted against the matter's budget. */
  readonly counted: boolean;
  /** The step exists only if this holds over the situation. */
  readonly when?: Condition;
};
export type ItemStep = StepCommon & {
  readonly kind: 'item';
  readonly item: ItemId;
  readonly files: Filing;
  /** A matter may promise less than the item alone does. */
  readonly promised?: Term;
};
/** A step of owner, market, agency or utility: no department decides, but its days are kept (zhejiang.md 2.2). */
export type OutsideStep = StepCommon & {
  readonly kind: 'outside';
  readonly by: 'owner' | 'market' | 'agency' | 'utility' | 'notice';
  readonly name: Text;
  readonly limit: Limit;
  /** The department that keeps the step's record, e.g. the one holding a public notice. */
  readonly department?: DepartmentKind;
};
export type Step = ItemStep | OutsideStep;

/** Facts and answers bind to a role, e.g. `mother.household.address`. */
export type RoleSpec = {
  readonly id: RoleId;
  readonly kind: 'applicant' | 'subject' | 'agent' | 'interested';
  readonly party: 'person' | 'firm' | 'either' | 'newborn' | 'thing';
  readonly name: Text;
  readonly min: number;
  readonly max: number;
  /** Where this holds over the situation somebody must stand here, whatever `min` says: several owners mean another shareholder. */
  readonly wanted?: Condition;
};

/** The home division of a case: from an answer, or from the lead applicant's residence. Fixed at submit. */
export type Routing = { readonly by: 'answer'; readonly field: string } | { readonly by: 'residence' };

/** The matter's budget of days: between two marks, in one unit (zhejiang.md: two different "100s"; so it is data). */
export type Budget = {
  readonly term: Term;
  readonly from: { readonly step: StepId; readonly mark: 'opened' | 'decided' };
  readonly to: { readonly step: StepId; readonly mark: 'decided' };
  readonly basis: Basis | Text;
};

export type Matter = {
  readonly id: MatterId;
  readonly version: number;
  readonly kind: 'single' | 'life-event' | 'project';
  readonly name: Text;
  readonly summary: Text;
  /** One character drawn as the life event's seal, e.g. 业. */
  readonly seal: string;
  /** Other words people search with, in zh, pinyin and en. */
  readonly keywords: readonly string[];
  /** Who may start it: a person, or an office of its own motion (a revocation has no applicant). */
  readonly initiator: 'applicant' | 'office';
  readonly roles: readonly RoleSpec[];
  readonly routing: Routing;
  /** Questions asked first; they cut steps and materials. */
  readonly situation: readonly Field[];
  /** Fields of the matter itself, beside those of its items. */
  readonly fields: readonly Field[];
  readonly steps: readonly Step[];
  readonly budget?: Budget;
  readonly basis: readonly Basis[];
  /** Relatives and others whose data it takes are not to learn of it: under which law (their ledger shows the look without the matter). */
  readonly sealed?: Basis;
};
