/** Decides around a decision: review by a second person, extension, correction, revocation. */
import type { OutcomeCommand } from './commands-outcome.ts';
import { decideAnnounce, decideStateCase } from './decide-announce.ts';
import { decideCorrect, decideReissue } from './decide-correction.ts';
import { decideDeemRenewed } from './decide-deem-renewed.ts';
import { decideApproveExtension, decideAskExtension, decideRefuseExtension } from './decide-extension.ts';
import { decideApprove, decidePropose, decideReturn } from './decide-proposal.ts';
import type { Deciders } from './scene.ts';

export const outcomeDeciders: Deciders<OutcomeCommand> = {
  'propose-decision': decidePropose,
  'approve-decision': decideApprove,
  'return-proposal': decideReturn,
  'deem-renewed': decideDeemRenewed,
  'ask-extension': decideAskExtension,
  'approve-extension': decideApproveExtension,
  'refuse-extension': decideRefuseExtension,
  'correct-decision': decideCorrect,
  reissue: decideReissue,
  'announce-revocation': decideAnnounce,
  'state-case': decideStateCase,
};
