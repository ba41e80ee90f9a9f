/** Words of the dossier that no other paper needs: states of parts and cases, ways a paper was given, lights of a clock. */
import type { PartState } from '#domain/case/state.ts';
import type { Language, Text } from '#domain/kernel/text.ts';

const text = (zh: string, en: string): Text => ({ zh, en });

const parts: Readonly<Record<PartState, Text>> = {
  waiting: text('等前一步', 'waits for the step before'),
  ready: text('等申请人交材料', 'waits for the applicant'),
  submitted: text('等受理', 'waits to be accepted'),
  supplement: text('等补正', 'waits for what is missing'),
  'not-accepted': text('不予受理', 'not accepted'),
  'not-needed': text('不需要办', 'not needed'),
  'wrong-office': text('不归本机关办', 'wrong office'),
  accepted: text('已受理', 'accepted'),
  'acceptance-withdrawn': text('撤销受理', 'acceptance withdrawn'),
  reviewing: text('审查中', 'under review'),
  granted: text('准予', 'granted'),
  refused: text('不予', 'refused'),
  issued: text('已发证', 'issued'),
  delivered: text('已送达', 'delivered'),
  lapsed: text('终止', 'lapsed'),
  withdrawn: text('已撤回', 'withdrawn'),
  waived: text('免办', 'waived'),
  'set-aside': text('决定被撤销', 'decision set aside'),
  ended: text('已完成', 'completed'),
};
const cases: Readonly<Record<string, Text>> = {
  running: text('正在办', 'under way'),
  ended: text('办结', 'ended'),
  archived: text('已归档', 'archived'),
};
const given: Readonly<Record<string, Text>> = {
  fact: text('部门共享', 'known to a department'),
  certificate: text('电子证照', 'e-certificate'),
  commitment: text('书面承诺', 'written commitment'),
  file: text('电子文件', 'file'),
  original: text('原件，已当场退还', 'original, given back'),
};
const ways: Readonly<Record<string, Text>> = {
  electronic: text('电子证照，进证照包', 'electronic, in the wallet'),
  window: text('电子证照，另到窗口领纸质件', 'electronic, and on paper at the window'),
  courier: text('电子证照，另快递纸质件', 'electronic, and on paper by courier'),
};

const named = (table: Readonly<Record<string, Text>>, id: string, language: Language): string => table[id]?.[language] ?? id;
export const partStateWord = (state: string, language: Language): string => named(parts, state, language);
export const caseStateWord = (state: string, language: Language): string => named(cases, state, language);
export const givenWord = (way: string, language: Language): string => named(given, way, language);
export const wayWord = (way: string, language: Language): string => named(ways, way, language);
