/** What a case still waits to hear from registers, field by field, for those who may read the field. */
import { openFacts } from '#domain/case/decide-facts.ts';
import { instantText } from '#domain/kernel/instant.ts';
import type { CaseView } from '#contract/view/case.ts';
import { seesField } from '../reader.ts';
import { fieldView, sourceName } from '../words.ts';
import type { CaseScene } from './case-view.ts';

export function awaitedView({ catalogue, state, present = state, definition, actor, reader }: CaseScene): CaseView['awaited'] {
  const fields = [...definition.matter.fields, ...[...definition.items.values()].flatMap((item) => item.fields)];
  const shown = new Set<string>();
  return openFacts(state).flatMap((id) => {
    const field = fields.find((each) => each.id === id);
    const from = state.provenance[id];
    if (field === undefined || from === undefined || !seesField(present, definition, id, actor, reader)) return [];
    // Two fields of one fact are one thing to wait for, and one to say.
    if (shown.has(from.fact)) return [];
    shown.add(from.fact);
    const { standing } = from;
    const until = standing.kind === 'later' && standing.until !== undefined ? instantText(standing.until) : null;
    return [{ field: fieldView(field), source: sourceName(catalogue, from), until, asked: state.factsMissed.includes(id) }];
  });
}
