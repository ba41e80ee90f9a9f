/** Cases as the counter and the desk are shown them, for tests of the screens' own rules. */
import type { CaseView, InboxRow, PartView } from '#contract/view/case.ts';

export const text = (words: string) => ({ zh: words, en: words });

export const materialOf = (id: string, more: Partial<PartView['materials'][number]> = {}): PartView['materials'][number] => ({
  id,
  name: text(id),
  required: true,
  gap: false,
  given: null,
  heldBy: null,
  file: null,
  ...more,
});

export const partOf = (id: string, more: Partial<PartView> = {}): PartView => ({
  id,
  kind: 'item',
  name: text(id),
  office: { id: `office-of-${id}`, division: 330521, name: text(`office of ${id}`) },
  state: 'submitted',
  light: 'wait',
  since: '2026-06-18T09:00:00.000+08:00',
  clock: null,
  counted: true,
  needs: [],
  stops: [],
  visits: [],
  stopGrounds: [],
  gaps: null,
  supplement: null,
  decision: null,
  opinion: null,
  certificate: null,
  cause: null,
  materials: [],
  asked: null,
  full: true,
  ...more,
});

export const viewOf = (parts: readonly PartView[], more: Partial<CaseView> = {}): CaseView => ({
  number: '330521-2026-0000001-1',
  version: 1,
  title: '湖墅老沈馄饨',
  matter: { id: 'open-restaurant', name: text('开一家餐饮店'), kind: 'life-event' },
  division: { code: 330521, name: text('德清县') },
  state: 'running',
  channel: 'online',
  submittedAt: '2026-06-18T09:00:00.000+08:00',
  endedAt: null,
  visits: [],
  parties: [{ id: 'applicant', role: 'applicant', kind: 'applicant', name: '沈立秋', identifier: null, signed: true }],
  clock: null,
  doneBy: null,
  light: 'wait',
  budget: null,
  delivery: null,
  parts: [...parts],
  timeline: [],
  papers: [],
  answers: [],
  allowed: parts.map((part) => ({ act: 'receive', part: part.id, because: null })),
  ...more,
});

export const rowOf = (number: string, light: InboxRow['light'], more: Partial<InboxRow> = {}): InboxRow => ({
  number,
  version: 1,
  part: 'drainage',
  title: number,
  name: text('排水许可'),
  applicant: '沈立秋',
  state: 'reviewing',
  light,
  due: null,
  left: null,
  unit: 'working-day',
  since: '2026-06-18T09:00:00.000+08:00',
  note: null,
  matter: 'open-restaurant',
  ...more,
});
