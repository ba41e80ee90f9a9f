/** Folds what happened to a petition into its state. */
import type { PetitionAbout, PetitionEvent, PetitionState, Round } from './petition.ts';

const answered = (rounds: readonly Round[], answer: NonNullable<Round['answer']>): readonly Round[] =>
  rounds.map((round, index) => (index === rounds.length - 1 ? { ...round, answer } : round));

const aboutOf = ({ look, case: number, part }: PetitionAbout): PetitionAbout => (look === undefined ? { case: number, part } : { look });

/** The state after an event. Throws where history does not begin with Raised: such a history is damaged. */
export function evolve(state: PetitionState | undefined, event: PetitionEvent): PetitionState {
  if (event.kind === 'Raised') {
    const { id, division, office, raiser, text, due, at } = event;
    const rounds = [{ at, text, due }];
    return { id, kind: 'question', division, office, ...aboutOf(event), raiser, state: 'open', rounds, seq: 1 };
  }
  if (state === undefined) throw new Error(`${event.kind} of a petition that was never raised`);
  const next = { ...state, seq: state.seq + 1 };
  switch (event.kind) {
    case 'Answered': {
      const { at, office, person, text } = event;
      return { ...next, state: 'answered', rounds: answered(state.rounds, { at, office, person, text }) };
    }
    case 'SaidSolved':
      return { ...next, state: 'solved' };
    case 'AskedAgain':
      return { ...next, state: 'open', rounds: [...state.rounds, { at: event.at, text: event.text, due: event.due }] };
  }
}
