/** Which events of finding out are told in writing, and to which side of the case each is told (licensing law 36, 46–48). */
import type { CaseEvent, CaseEventKind } from './events.ts';
import { APPLICANT_SIDE } from './inquiry.ts';
import type { Part } from './state.ts';

export const toldOfInquiry = [
  'InspectionConfirmed',
  'InterestedNamed',
  'ViewStated',
  'HearingOffered',
  'HearingCalled',
  'HearingRequested',
  'HearingConvened',
  'ChallengeSettled',
  'HearingRecorded',
  'ReportReceived',
  'NoticePosted',
  'NoticeClosed',
  'StopOverran',
] as const satisfies readonly CaseEventKind[];

const all = (part: Part): readonly string[] => [APPLICANT_SIDE, ...(part.interested ?? []).map(({ id }) => id)];

/** Sides that are told of an event on this part: the applicant of everything, an interested party of what concerns it alone. */
export const sidesTold = (event: CaseEvent, part: Part): readonly string[] => {
  switch (event.kind) {
    case 'InterestedNamed':
      return [APPLICANT_SIDE, event.id];
    case 'HearingOffered':
    case 'HearingCalled':
      return event.sides;
    case 'HearingConvened':
    case 'ChallengeSettled':
    case 'HearingRecorded':
    case 'NoticePosted':
    // The decision as well: whoever was heard may contest it.
    case 'Granted':
    case 'Refused':
      return all(part);
    default:
      return [APPLICANT_SIDE];
  }
};
