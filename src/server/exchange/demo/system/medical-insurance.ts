/** Medical insurance: who is insured in which way, over X-Road, by the codes of the national insurance platform. */
import type { DemoSystem, SystemRecord } from '../system.ts';
import { compact } from '../system.ts';
import type { WorldPerson } from '../world.ts';

/** Kinds of insurance of the national platform: employees', residents'. */
const KIND = { employee: '310', resident: '390' } as const;

function recordOf({ identifier, name, employment, years, birth }: WorldPerson): SystemRecord {
  const kind = employment === undefined ? KIND.resident : KIND.employee;
  return {
    certno: identifier,
    psn_name: name,
    insutype: kind,
    psn_insu_stas: '1',
    begndate: employment === undefined ? null : compact(employment.since),
    paid_years: years.medical,
    emp_name: employment?.employer ?? null,
    insu_text: employment === undefined ? '城乡居民基本医疗保险，在保' : `职工基本医疗保险，${employment.employer}参保，在保`,
    matn_text: employment === undefined ? null : `生育保险连续缴费，单位：${employment.employer}`,
    matn_begn: birth === undefined || employment === undefined ? null : compact(birth.on),
    matn_payee: employment === undefined ? null : '1',
    setl_text: birth === undefined ? null : `${birth.on} 住院分娩已结算，${birth.hospital}`,
  };
}

export const medicalInsurance: DemoSystem = {
  id: 'medical-insurance',
  name: { zh: '医保 · 信息平台（演示）', en: 'Medical insurance platform (demo)' },
  department: 'medical-insurance',
  protocol: 'x-road-rest',
  oddity: {
    zh: '险种是国家平台的代码：310 职工，390 居民。',
    en: 'Kinds of insurance are codes of the national platform: 310 employees’, 390 residents’.',
  },
  services: [{ path: 'insured', resource: 'medical.insured', key: 'certno', records: ({ people }) => [...people.values()].map(recordOf) }],
};
