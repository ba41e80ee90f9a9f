/** The demo's people of the hotline: agents who take calls, dispatchers who decide, in the county, the city and the province. */
import type { Officer } from './demo-cast.ts';

const agent = { zh: '话务员', en: 'Hotline agent' };
const dispatcher = { zh: '派单负责人', en: 'Dispatcher' };
const HUZHOU = 330_500;
const PROVINCE = 330_000;

export const hotlineOfficers: readonly Officer[] = [
  { id: 'jin-xiaoyun', name: '金晓云', office: 'deqing-hotline', duty: 'handling', about: agent },
  { id: 'tang-jia', name: '汤嘉', office: 'deqing-hotline', duty: 'handling', about: agent },
  { id: 'fu-lei', name: '傅蕾', office: 'deqing-hotline', duty: 'approval', about: dispatcher },
  { id: 'yu-hangfei', name: '俞航飞', office: 'huzhou-hotline', duty: 'handling', about: agent, division: HUZHOU },
  { id: 'ruan-qing', name: '阮青', office: 'huzhou-hotline', duty: 'approval', about: dispatcher, division: HUZHOU },
  { id: 'shi-yanqiu', name: '施妍秋', office: 'zhejiang-hotline', duty: 'approval', about: dispatcher, division: PROVINCE },
];
