/** The demo's people at the windows of its halls, from the province to a township. */
import type { Officer } from './demo-cast.ts';

const counter = { zh: '综合窗口', en: 'One-stop counter' };
const PROVINCE = 330_000;
const HUZHOU = 330_500;

export const hallOfficers: readonly Officer[] = [
  { id: 'ye-fan', name: '叶帆', office: 'deqing-hall', duty: 'reception', about: { zh: '企业开办窗口', en: 'Business set-up counter' } },
  { id: 'qin-yue', name: '秦月', office: 'deqing-hall', duty: 'reception', about: { zh: '社保医保窗口', en: 'Social insurance counter' } },
  { id: 'wei-yun', name: '卫筠', office: 'deqing-hall', duty: 'reception', about: { zh: '社保医保窗口', en: 'Social insurance counter' } },
  { id: 'lu-yan', name: '陆岩', office: 'deqing-hall', duty: 'reception', about: { zh: '不动产窗口', en: 'Real estate counter' } },
  { id: 'sun-qi', name: '孙祺', office: 'deqing-hall', duty: 'reception', about: counter },
  { id: 'gu-he', name: '顾禾', office: 'deqing-wukang-hall', duty: 'reception', about: counter },
  { id: 'mo-lin', name: '莫琳', office: 'huzhou-hall', duty: 'reception', about: counter, division: HUZHOU },
  { id: 'shi-jun', name: '施钧', office: 'zhejiang-hall', duty: 'reception', about: counter, division: PROVINCE },
];
