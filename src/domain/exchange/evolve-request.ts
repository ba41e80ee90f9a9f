/** Folds what happened to a data request into its state. */
import type { DataRequestEvent, DataRequestState } from './data-request.ts';

type Begun = Extract<DataRequestEvent, { kind: 'DataAsked' }>;

const begin = ({ id, offices, need, share, due, at, by }: Begun): DataRequestState => ({
  id,
  offices,
  need,
  share,
  state: 'asked',
  ...(due === undefined ? {} : { due }),
  ...(by.kind === 'officer' ? { askedBy: by.person } : {}),
  askedAt: at,
  silent: { owner: false, check: false },
  seq: 1,
});

/** Without the member `due`: nobody is waited for. */
const idle = ({ due: _due, ...state }: DataRequestState): DataRequestState => state;

/** The pure fold. Throws where history does not begin with DataAsked: such a history is damaged. */
export function evolveRequest(before: DataRequestState | undefined, event: DataRequestEvent): DataRequestState {
  if (event.kind === 'DataAsked') return begin(event);
  if (before === undefined) throw new Error(`${event.kind} of a data request that was never made`);
  const state = { ...before, seq: before.seq + 1 };
  switch (event.kind) {
    case 'DataCompleted':
      return { ...state, state: 'asked', need: event.need, due: event.due };
    case 'DataWithdrawn':
      return { ...idle(state), state: 'withdrawn' };
    case 'DataChecked':
      return { ...state, state: 'checked', due: event.due, silent: { ...state.silent, check: state.silent.check || event.silent } };
    case 'DataReturned':
      return { ...idle(state), state: 'returned' };
    case 'DataGranted': {
      const { grant: id, basis, expiresOn } = event;
      return { ...state, state: 'granted', due: expiresOn, grant: { keys: 0, ...state.grant, id, basis, expiresOn } };
    }
    case 'DataRefused': {
      const { reasons, basis, due } = event;
      return { ...state, state: 'refused', refusal: { reasons, basis }, due };
    }
    case 'DataEscalated':
      return { ...state, state: 'escalated', due: event.due, silent: { ...state.silent, owner: true } };
    case 'DataDisputed':
      return { ...state, state: 'disputed', due: event.due };
    case 'DataUpheld':
      return { ...idle(state), state: 'upheld' };
    case 'DataRevoked':
      return { ...idle(state), state: 'revoked' };
    case 'DataRenewalAsked':
      return { ...state, state: 'checked', due: event.due };
    case 'DataKeyTaken':
      return state.grant === undefined
        ? state
        : { ...state, grant: { ...state.grant, keyHash: event.keyHash, keys: state.grant.keys + 1 } };
    case 'DataGrantEnded':
      return { ...idle(state), state: 'expired' };
  }
}
