/** The retention terms of this installation, from catalogue/retention.yaml. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { RetentionFile } from '#contract/catalogue/retention-file.ts';
import type { RetentionRule } from '#domain/letter/retention.ts';
import { shapeErrors } from '#server/catalogue/read-yaml.ts';

let known: readonly RetentionRule[] | undefined;

/** Throws for a file that is not sound, or one under which some case would have no term. */
export function retentionRules(): readonly RetentionRule[] {
  if (known !== undefined) return known;
  const file = join(import.meta.dirname, '../../../catalogue/retention.yaml');
  const value: unknown = parse(readFileSync(file, 'utf8'), { strict: true, maxAliasCount: 0 });
  const [fault] = shapeErrors(RetentionFile, value);
  if (fault !== undefined) throw new Error(`catalogue/retention.yaml${fault.instancePath}: ${fault.message}`);
  const { rules } = value as RetentionFile;
  if (!rules.some(({ procedures, items }) => procedures === undefined && items === undefined))
    throw new Error('catalogue/retention.yaml: one rule must hold for all');
  known = rules;
  return rules;
}
