/** The demo's people of the reform offices: who writes services and who publishes them, in the province, the city and the county. */
import type { Officer } from './demo-cast.ts';

const writing = { zh: '事项管理员', en: 'Service editor' };
const publishing = { zh: '负责人', en: 'Head of office' };
const leading = { zh: '改革督查', en: 'Reform supervision' };
const PROVINCE = 330_000;
const HUZHOU = 330_500;

export const reformOfficers: readonly Officer[] = [
  { id: 'luo-jia', name: '骆嘉', office: 'zhejiang-reform', duty: 'handling', about: writing, division: PROVINCE },
  { id: 'shen-che', name: '沈澈', office: 'zhejiang-reform', duty: 'approval', about: publishing, division: PROVINCE },
  { id: 'tao-xi', name: '陶溪', office: 'huzhou-reform', duty: 'handling', about: writing, division: HUZHOU },
  { id: 'bai-yu', name: '柏屿', office: 'huzhou-reform', duty: 'approval', about: publishing, division: HUZHOU },
  { id: 'ge-lan', name: '葛岚', office: 'deqing-reform', duty: 'handling', about: writing },
  { id: 'ji-yunzhou', name: '季云舟', office: 'deqing-reform', duty: 'approval', about: publishing },
  { id: 'fang-zhiyuan', name: '方知远', office: 'zhejiang-reform', duty: 'supervision', about: leading, division: PROVINCE },
  { id: 'lu-heng', name: '陆衡', office: 'huzhou-reform', duty: 'supervision', about: leading, division: HUZHOU },
  { id: 'he-qing', name: '何清', office: 'deqing-reform', duty: 'supervision', about: leading },
];
