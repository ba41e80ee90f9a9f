/** The hash of what a second signer is shown: the proposal, and the file it rests on as it stands (licensing law 34, 38). */
import { createHash } from 'node:crypto';
import type { CaseState, Part } from '#domain/case/state.ts';
import { canonicalJson } from '#server/kernel/canonical-json.ts';

/** What was found out and how it was weighed: these words go into the reasons that are signed (licensing law 36, 48). */
const foundOut = (part: Part | undefined) => ({
  inspections: part?.inspections ?? [],
  hearings: part?.hearings ?? [],
  interested: part?.interested ?? [],
  views: part?.views ?? [],
  reports: part?.reports ?? [],
  notices: part?.publicNotices ?? [],
});

/** Answers, papers and certificates that fell are part of it: a proposal read before they changed is not what is signed. */
export const shownOf = (state: CaseState, part: Part): string | undefined =>
  part.proposal === undefined
    ? undefined
    : createHash('sha256')
        .update(
          canonicalJson({
            number: state.number,
            proposal: part.proposal,
            answers: state.answers,
            situation: state.situation,
            found: part.proposal.parts.map((id) => foundOut(state.parts.get(id))),
            given: state.given,
            fallen: part.fallen ?? [],
            gaps: part.gaps?.missing ?? [],
          }),
        )
        .digest('hex');
