/** What can be filed by Open311: the kinds of petition that concern a place, each with the one question asked beside it. */
import type { HotlineKind } from '#domain/petition/hotline.ts';
import type { Value } from './format.ts';

type Service = { readonly kind: HotlineKind; readonly name: string; readonly description: string; readonly keywords: string };
const services: readonly Service[] = [
  {
    kind: 'help',
    name: '求助',
    description: '停水停电、路灯、井盖、困难求助 (help: outages, street lights, hardship)',
    keywords: 'help,求助,路灯,停水',
  },
  {
    kind: 'complaint',
    name: '投诉',
    description: '噪声、油烟、服务态度 (complaints: noise, fumes, conduct)',
    keywords: 'complaint,投诉,噪声,油烟',
  },
  {
    kind: 'report',
    name: '举报',
    description: '违法行为线索，一律保密 (reports of unlawful acts, always confidential)',
    keywords: 'report,举报',
  },
  { kind: 'suggestion', name: '建议', description: '对公共服务的建议 (suggestions for public services)', keywords: 'suggestion,建议' },
  { kind: 'question', name: '咨询', description: '政策和办事咨询 (questions about services)', keywords: 'question,咨询' },
];

export const isService = (code: string): code is HotlineKind => services.some(({ kind }) => kind === code);
export const serviceName = (code: HotlineKind): string => services.find(({ kind }) => kind === code)?.name ?? code;

export const serviceList = (): readonly Value[] =>
  services.map(({ kind, name, description, keywords }) => ({
    service_code: kind,
    service_name: name,
    description,
    metadata: true,
    type: 'realtime',
    keywords,
    group: '12345',
  }));

/** GeoReport v2, service definition. */
export const serviceDefinition = (code: HotlineKind): Value => ({
  service_code: code,
  attributes: [
    {
      variable: true,
      code: 'urgent',
      datatype: 'singlevaluelist',
      required: false,
      datatype_description: '停水停电、有危险的选 yes (yes where there is danger)',
      order: 1,
      description: '是否紧急 (is it urgent)',
      values: [
        { key: 'yes', name: '是 yes' },
        { key: 'no', name: '否 no' },
      ],
    },
  ],
});

/** Where the versions of the interface are found: the service discovery document. */
export const discovery = (publicUrl: string): Value => ({
  changeset: '2026-01-01T00:00:00+08:00',
  contact: '12345',
  key_service: 'yici hotline key-add',
  endpoints: [
    {
      specification: 'http://wiki.open311.org/GeoReport_v2',
      url: `${publicUrl}/open311/v2`,
      changeset: '2026-01-01T00:00:00+08:00',
      type: 'production',
      formats: ['text/xml', 'application/json'],
    },
  ],
});
