/** Which decisions of a case are public, and what of each: pure, so that the rows can be thrown away and counted again. */
import type { CaseState, Decision, Part } from '#domain/case/state.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { maskName } from '#domain/party/mask.ts';
import type { Row } from '../rows.ts';

const isFirm = (state: CaseState): boolean => leadOf(state)?.identifier?.kind === 'credit-code';
const leadOf = (state: CaseState): CaseState['parties'][number] | undefined =>
  state.parties.find((party) => party.kind === 'applicant' && party.lead) ?? state.parties.find((party) => party.kind === 'applicant');

const granted = new Set(['granted', 'issued', 'delivered']);

/** Licences alone: a benefit or a registration of a person is nobody else's business. What is taken back by an office says so itself. */
const isPublic = ({ plan }: Part, decision: Decision): boolean =>
  plan.kind === 'item' && plan.procedure === 'licence' && plan.revokes === undefined && decision.outcome === 'granted';

const rowOf = (state: CaseState, part: Part, decision: Decision): Row => {
  const plan = part.plan;
  const withheld = plan.kind === 'item' ? (plan.secret ?? null) : null;
  const firm = isFirm(state);
  const name = leadOf(state)?.name ?? '';
  const inForce = decision === part.decisions.at(-1) && granted.has(part.state);
  const corrected = decision.corrections?.at(-1)?.at;
  return [
    plan.kind === 'item' ? plan.item : '',
    plan.name.zh,
    plan.name.en,
    part.office,
    part.division,
    withheld === null ? (firm ? name : maskName(name)) : '',
    firm,
    dayOfInstant(decision.at),
    decision.basis,
    // What was imposed on a person says how they live; on a firm it is everybody's to see.
    JSON.stringify(withheld === null && firm ? decision.conditions : []),
    inForce ? (part.certificate ?? null) : null,
    inForce ? 'in-force' : 'set-aside',
    corrected === undefined ? null : dayOfInstant(corrected),
    withheld,
    Math.max(decision.at, corrected ?? 0, part.since),
  ];
};

/** By part and decision. */
export const publishedRows = (state: CaseState): ReadonlyMap<string, Row> =>
  new Map(
    [...state.parts.values()].flatMap((part) =>
      part.decisions
        .filter((decision) => isPublic(part, decision))
        .map((decision): [string, Row] => [`${part.id}\n${decision.id}`, [part.id, decision.id, ...rowOf(state, part, decision)]]),
    ),
  );
