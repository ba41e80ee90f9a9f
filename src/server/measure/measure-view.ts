/** Measures and figures in the shapes people are shown; few ratings are not shown at all. */
import { dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { brandAs, type DivisionCode, type ItemId, type MatterId, type OfficeId } from '#domain/kernel/brand.ts';
import type { Figure } from '#domain/measure/figure.ts';
import type { Measure } from '#domain/measure/measure.ts';
import { scaleOf } from '#domain/measure/figure.ts';
import type { DrillRow, FigureView, MeasureView } from '#contract/view/measure.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { basisView, officeName } from '#server/case/words.ts';
import type { Drilled } from './drill.ts';
import type { By } from './figures.ts';
import { whyCounted } from './why-counted.ts';

/** Fewer ratings than this could be known by who came that day (bar A4). */
export const FEWEST = 5;

type Asked = Pick<Measure, 'about' | 'versions'>;
/** Whether it speaks of who rated: a list of its cases, or a figure of few, would say it of somebody. */
const speaksOfRaters = ({ about, versions }: Asked): boolean =>
  about === 'rating' || versions.some(({ when, numerator, denominator }) => /\brated\b/.test(`${when} ${numerator} ${denominator}`));

export const drills = (measure: Asked): boolean => !speaksOfRaters(measure);

export const measureView = (catalogue: Catalogue, measure: Measure): MeasureView => ({
  id: measure.id,
  family: measure.family,
  name: measure.name,
  unit: measure.unit,
  direction: measure.direction,
  about: measure.about,
  kind: measure.kind,
  numerator: measure.numerator,
  denominator: measure.denominator,
  formula: measure.formula,
  exclusions: measure.exclusions ?? null,
  events: [...measure.events],
  basis: measure.basis.map((basis) => basisView(catalogue, basis)),
  versions: measure.versions.map(({ since, changed, ...version }) => ({ ...version, since: dayText(since), changed: changed ?? null })),
  drills: drills(measure),
});

export function figureView(of: Asked, { measure, numerator, denominator, value }: Figure): FigureView {
  const few = speaksOfRaters(of) && denominator > 0 && denominator < FEWEST;
  return few ? { measure, numerator: null, denominator: null, value: null, few } : { measure, numerator, denominator, value, few };
}

/** To whoever does not supervise there: ratings are told in full groups of five and nowhere else (0105). Of a figure that moves with each of them, two looks say what the one between them gave. */
export const figureFor = (supervises: boolean, of: Asked, figure: Figure): FigureView =>
  supervises || !speaksOfRaters(of)
    ? figureView(of, figure)
    : { measure: figure.measure, numerator: null, denominator: null, value: null, few: true };

export const standing = (asOf: Instant, now: Instant): { readonly asOf: string; readonly lag: number } => ({
  asOf: instantText(asOf),
  lag: Math.max(0, Math.round((now - asOf) / 100) / 10),
});

const CHANNELS: Readonly<Record<string, Text>> = {
  online: { zh: '网上', en: 'Online' },
  counter: { zh: '窗口', en: 'Counter' },
  site: { zh: '网站', en: 'Website' },
  phone: { zh: '手机', en: 'Phone' },
  device: { zh: '窗口评价器', en: 'Device at the window' },
  kiosk: { zh: '自助机', en: 'Kiosk' },
  slip: { zh: '号票', en: 'Ticket' },
  sms: { zh: '短信', en: 'Text message' },
  hotline: { zh: '12345', en: 'Hotline' },
};

const plain = (key: string): Text => ({ zh: key, en: key });

/** What a key of a facet is called. */
export function nameOf(catalogue: Catalogue, by: By, key: string): Text {
  switch (by) {
    case 'division':
      return catalogue.divisions.get(brandAs<DivisionCode>(Number(key)))?.name ?? plain(key);
    case 'office':
      return officeName(catalogue, brandAs<OfficeId>(key));
    case 'item':
      return catalogue.items.get(brandAs<ItemId>(key))?.name ?? plain(key);
    case 'matter':
      return catalogue.matters.get(brandAs<MatterId>(key))?.name ?? plain(key);
    case 'channel':
      return CHANNELS[key] ?? plain(key);
  }
}

export function drillRow(catalogue: Catalogue, { unit }: Pick<Measure, 'unit'>, row: Drilled): DrillRow {
  const { keys, facts } = row;
  const first = (by: Exclude<By, 'division'>): Text | null => {
    const [key] = keys[by] ?? [];
    return key === undefined ? null : nameOf(catalogue, by, key);
  };
  const used = 'usedDays' in facts ? facts.usedDays : undefined;
  return {
    kind: row.kind,
    id: row.id,
    part: row.line.startsWith('part ') ? row.line.slice('part '.length) : null,
    item: first('item'),
    matter: first('matter'),
    office: first('office'),
    channel: keys.channel?.[0] ?? null,
    day: dayText(row.day),
    state: row.state,
    due: row.due === null ? null : dayText(row.due),
    usedDays: used === undefined ? null : used / 1000,
    visits: 'visits' in facts ? (facts.visits ?? null) : null,
    numerator: row.sum[0] / scaleOf(unit),
    denominator: row.sum[1],
    why: [...whyCounted(row)],
  };
}
