/** Commands of what comes around a decision whose body does not spell them whole. */
import { readDay } from '#domain/kernel/instant.ts';
import { refuse, type Result } from '#domain/kernel/result.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import { made, type Makers, type Making } from './making.ts';
import { shownOf } from './shown-proposal.ts';

/** What stands now is hashed here; the engine compares it with what the approver says they read. */
const approve = ({ body, state }: Making): Result<CaseCommand> => {
  const part = [...state.parts.values()].find(({ id }) => id === body['part']);
  return made(body, 'approve-decision', { current: part === undefined ? '' : (shownOf(state, part) ?? '') });
};

const announce = ({ body }: Making): Result<CaseCommand> => {
  const until = readDay(String(body['until']));
  if (until === undefined) return refuse('bad-input', { problems: [{ pointer: '/until', code: 'wrong-format' }] });
  return made(body, 'announce-revocation', { until });
};

export const outcomeMakers: Makers = {
  'propose-decision': ({ body, newId }) => made(body, 'propose-decision', { decision: `decision-${newId()}`, reliedOn: [] }),
  'approve-decision': approve,
  'correct-decision': ({ body, newId }) => made(body, 'correct-decision', { correction: `correction-${newId().slice(0, 13)}` }),
  'announce-revocation': announce,
};
