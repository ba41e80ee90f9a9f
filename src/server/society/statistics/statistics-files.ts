/** A measure as open data: one file for the whole province, by division and month, with the version of its formula; as published, nothing small. */
import { createHash } from 'node:crypto';
import { dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import { firstDayOf, monthsBetween } from '#domain/measure/figure.ts';
import { versionOn, type Measure } from '#domain/measure/measure.ts';
import { figureShown, type StatisticsRoom } from './statistics-handlers.ts';

export type MeasureFile = { readonly bytes: Buffer; readonly mediaType: string; readonly sha256: string };
const FORMATS = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;
export type MeasureFormat = keyof typeof FORMATS;
export const isMeasureFormat = (text: string): text is MeasureFormat => text in FORMATS;

/** RFC 4180: what holds a comma, a quote or a line end stands in quotes. */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

async function rowsOf({ catalogue, editions }: StatisticsRoom, measure: Measure, now: Instant) {
  const { published, from, to, asOf } = await editions.of(measure, now);
  const places = [...catalogue.divisions.values()].filter(({ level }) => level !== 'township');
  const rows = places.flatMap(({ code, name }) =>
    monthsBetween(from, to).flatMap((month) => {
      const shown = figureShown(measure, published.month(code, month));
      // Nothing was counted: an empty line tells no more than none.
      if (!shown.few && shown.denominator === 0) return [];
      const { numerator, denominator, value, few } = shown;
      return [
        { division: code, name, month, numerator, denominator, value, few, version: versionOn(measure, firstDayOf(month))?.version ?? 1 },
      ];
    }),
  );
  return { rows, asOf };
}

/** The bytes, alike for all who ask within one edition. */
export async function measureFile(room: StatisticsRoom, measure: Measure, format: MeasureFormat, now: Instant): Promise<MeasureFile> {
  const { rows, asOf } = await rowsOf(room, measure, now);
  const head = ['measure', 'version', 'division', 'name_zh', 'name_en', 'month', 'numerator', 'denominator', 'value', 'kept_back'];
  const text =
    format === 'csv'
      ? [
          head.join(','),
          ...rows.map(({ version, division, name, month, numerator, denominator, value, few }) =>
            [measure.id, version, division, name.zh, name.en, month, numerator, denominator, value, few ? 'yes' : 'no'].map(cell).join(','),
          ),
        ].join('\r\n')
      : JSON.stringify({ measure: described(measure), asOf: instantText(asOf), rows });
  const bytes = Buffer.from(`${text}\n`);
  return { bytes, mediaType: FORMATS[format], sha256: createHash('sha256').update(bytes).digest('hex') };
}

const described = ({ id, name, unit, formula, numerator, denominator, exclusions, versions }: Measure) => ({
  id,
  name,
  unit,
  formula,
  numerator,
  denominator,
  exclusions: exclusions ?? null,
  versions: versions.map(({ version, since }) => ({ version, since: dayText(since) })),
});
