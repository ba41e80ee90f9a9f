/** The indicators in force, from catalogue/ratings/indicators.yaml. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { IndicatorsFile } from '#contract/catalogue/indicators-file.ts';
import type { Indicators } from '#domain/feedback/indicators.ts';
import type { Text } from '#domain/kernel/text.ts';
import { shapeErrors } from '#server/catalogue/read-yaml.ts';

let known: Indicators | undefined;

/** Throws for a file that is not sound: the server then does not start. */
export function ratingIndicators(): Indicators {
  if (known !== undefined) return known;
  const file = join(import.meta.dirname, '../../../../catalogue/ratings/indicators.yaml');
  const value: unknown = parse(readFileSync(file, 'utf8'), { strict: true, maxAliasCount: 0 });
  const [fault] = shapeErrors(IndicatorsFile, value);
  if (fault !== undefined) throw new Error(`catalogue/ratings/indicators.yaml${fault.instancePath}: ${fault.message}`);
  known = value as IndicatorsFile;
  return known;
}

/** One that is gone keeps its id as its name. */
export const indicatorName = (id: string): Text => ratingIndicators().indicators.find((each) => each.id === id)?.name ?? { zh: id, en: id };
