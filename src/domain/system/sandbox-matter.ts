/** The one fictional matter of the sandbox: a licence of the system's own office, and one of another office that asks its opinion. */
import { brandAs, type ItemId, type MatterId, type OfficeId, type RoleId, type StepId } from '#domain/kernel/brand.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { Office } from '#domain/catalogue/directory.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Matter, Step } from '#domain/catalogue/matter.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { SANDBOX_DIVISION } from './hears.ts';

export const SANDBOX_MATTER = brandAs<MatterId>('sandbox');
export const OTHER_OFFICE = brandAs<OfficeId>('sandbox-other-office');
const OTHER_ITEM = 'sandbox-other-licence';
/** Parts of sandbox cases: the system's own, and the other office's. */
export const OWN_PART = 'licence';
export const OTHER_PART = 'other';
export const OPINION_PART = 'opinion';

export type SandboxPlace = { readonly office: string; readonly item: string };

const law = { law: 'administrative-licensing-law-2019', article: 42 };
const text = (zh: string, en: string): { readonly zh: string; readonly en: string } => ({ zh, en });
const none = text('演示用，没有救济途径。', 'Fictional: no remedies.');

const itemOf = (id: string, department: string): Item => ({
  id: brandAs<ItemId>(id),
  version: 1,
  code: id,
  name: text(`测试许可（${id}）`, `Test licence (${id})`),
  department,
  level: 'county',
  procedure: 'licence',
  handling: 'promised',
  basis: [law],
  limit: {
    promised: { amount: 5, unit: 'working-day' },
    statutory: { amount: 20, unit: 'working-day', basis: law },
    silence: 'none',
    extensions: [{ term: { amount: 10, unit: 'working-day' }, approver: 'office-head', basis: law }],
  },
  fields: [],
  materials: [{ id: brandAs('plan'), name: text('平面图', 'Plan'), need: 'required', satisfiedBy: [{ by: 'bring', form: 'photo' }] }],
  conditions: [],
  fees: [],
  stopGrounds: ['inspection', 'testing', 'expert-review'],
  opinions: [],
  visits: { count: 0 },
  remedies: { reconsideration: none, litigation: none },
  result: { certificate: id, name: text('测试证', 'Test certificate'), fields: [], delivery: ['electronic'] },
});

const stepOf = (id: string, item: string): Step => ({
  id: brandAs<StepId>(id),
  kind: 'item',
  item: brandAs<ItemId>(item),
  needs: [],
  counted: true,
  files: 'at-submit',
});

const matterOf = (steps: readonly Step[]): Matter => ({
  id: SANDBOX_MATTER,
  version: 1,
  kind: 'life-event',
  name: text('测试事项', 'Test matter'),
  summary: text('只在沙箱里有。', 'Exists in the sandbox alone.'),
  seal: '测',
  keywords: [],
  initiator: 'applicant',
  roles: [{ id: brandAs<RoleId>('applicant'), kind: 'applicant', party: 'person', name: text('申请人', 'Applicant'), min: 1, max: 1 }],
  routing: { by: 'answer', field: 'division' },
  situation: [],
  fields: [],
  steps,
  basis: [law],
});

/** @param withOther whether the other office's licence belongs to the case. */
export function sandboxDefinition({ office, item }: SandboxPlace, calendar: Calendar, withOther: boolean): CaseDefinition {
  const own = itemOf(item, office);
  const other = itemOf(OTHER_ITEM, OTHER_OFFICE);
  const officeOf = (id: string): Office => ({
    id: brandAs<OfficeId>(id),
    division: SANDBOX_DIVISION,
    department: id,
    kind: 'office',
    name: text(`沙箱（${id}）`, `Sandbox (${id})`),
  });
  return {
    matter: matterOf([stepOf(OWN_PART, item), ...(withOther ? [stepOf(OTHER_PART, OTHER_ITEM)] : [])]),
    items: new Map([own, other].map((each) => [each.id, each])),
    calendar,
    holds: () => true,
    officeFor: (department) => officeOf(department),
    office: (id) => officeOf(id),
  };
}
