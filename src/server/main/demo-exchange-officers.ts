/** The demo's officers of data: two data offices, the owners of registers at the province, and one who asks. */
import type { Officer } from './demo-cast.ts';

const sharing = { zh: '共享专员', en: 'Data sharing officer' };
const register = { zh: '数据资源处', en: 'Registers' };
const PROVINCE = 330_000;

export const exchangeOfficers: readonly Officer[] = [
  { id: 'yin-lan', name: '尹岚', office: 'zhejiang-data', duty: 'handling', about: sharing, division: PROVINCE },
  { id: 'yao-wang', name: '姚望', office: 'deqing-data', duty: 'handling', about: sharing },
  { id: 'qi-shan', name: '祁山', office: 'zhejiang-public-security', duty: 'handling', about: register, division: PROVINCE },
  { id: 'meng-rui', name: '孟蕊', office: 'zhejiang-civil-affairs', duty: 'handling', about: register, division: PROVINCE },
  { id: 'ge-lin', name: '葛林', office: 'zhejiang-human-resources', duty: 'handling', about: register, division: PROVINCE },
  { id: 'tong-xin', name: '童欣', office: 'zhejiang-health', duty: 'handling', about: register, division: PROVINCE },
  { id: 'fu-yun', name: '傅芸', office: 'zhejiang-medical-insurance', duty: 'handling', about: register, division: PROVINCE },
  { id: 'zou-heng', name: '邹衡', office: 'zhejiang-tax', duty: 'handling', about: register, division: PROVINCE },
  {
    id: 'cen-chuan',
    name: '岑川',
    office: 'deqing-government-services',
    duty: 'supervision',
    about: { zh: '效能监督', en: 'Supervision' },
  },
  { id: 'ruan-he', name: '阮和', office: 'deqing-housing-fund', duty: 'handling', about: { zh: '提取科', en: 'Withdrawals' } },
];
