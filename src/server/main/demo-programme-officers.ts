/** The demo's people who lead tasks of the plan and have no other post in it. */
import type { Officer } from './demo-cast.ts';

const leading = { zh: '综合科', en: 'General section' };

export const programmeOfficers: readonly Officer[] = [
  { id: 'guan-shu', name: '管舒', office: 'deqing-government-services', duty: 'handling', about: leading },
  { id: 'lu-zhi', name: '鲁直', office: 'deqing-justice', duty: 'handling', about: leading },
  { id: 'bian-he', name: '边禾', office: 'deqing-economy-information', duty: 'handling', about: leading },
];
