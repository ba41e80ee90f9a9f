/** Why a part cannot be taken in hand, given or put back, in the words of a button. */
import type { HandlingRefusal } from '#domain/case/refusals-handling.ts';
import type { Words } from '../../shell/words.ts';

export const handlingBecause: Record<HandlingRefusal, Words> = {
  'already-in-hand': { zh: '已经在您手里', en: 'In your hands already' },
  'in-other-hands': { zh: '同事在办，先认领', en: 'A colleague has it: claim it first' },
  'in-nobodys-hands': { zh: '现在没有人在办', en: 'Nobody has it in hand' },
  'assignee-not-entitled': { zh: '这个人没有能办它的岗位', en: 'This person has no post for it' },
};
