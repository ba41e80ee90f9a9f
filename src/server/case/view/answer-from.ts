/** Where an answer comes from, as it was kept with the case: source and time, contested or not, and what became of the contest. */
import type { CaseState } from '#domain/case/state.ts';
import type { Field } from '#domain/catalogue/item.ts';
import { instantText } from '#domain/kernel/instant.ts';
import { maskIdentifier } from '#domain/party/mask.ts';
import type { AnswerFrom } from '#contract/view/answer-from.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { groundOf } from '../draft-view.ts';
import { answerText, sourceName } from '../words.ts';

type Scene = { readonly catalogue: Catalogue; readonly state: CaseState; readonly language: 'zh' | 'en' };

/** Undefined for what was typed. */
export function answerFrom({ catalogue, state, language }: Scene, field: Field): AnswerFrom | undefined {
  const from = state.provenance[field.id];
  if (from === undefined) return undefined;
  const { standing } = from;
  const words = (value: unknown): string => {
    const text = answerText(field, value, language);
    return field.type === 'identifier' ? maskIdentifier(text) : text;
  };
  const contested = standing.kind === 'contested' ? standing : undefined;
  const settled = contested?.settled;
  return {
    source: sourceName(catalogue, from),
    at: instantText(from.at),
    basis: groundOf(catalogue, from.basis),
    standing: standing.kind,
    was: contested === undefined ? null : words(contested.was),
    evidence: contested?.evidence?.file ?? null,
    settled: settled === undefined ? null : { outcome: settled.outcome, reasons: settled.reasons, at: instantText(settled.at) },
  };
}
