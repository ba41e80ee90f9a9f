/** The terms of petitions in this installation, from catalogue/petitions/terms.yaml. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { HotlineTermsFile } from '#contract/catalogue/hotline-terms-file.ts';
import type { HotlineTerms } from '#domain/petition/hotline-terms.ts';
import { shapeErrors } from '#server/catalogue/read-yaml.ts';

let known: HotlineTerms | undefined;

/** Throws for a file that is not sound: a petition without a term would wait for ever. */
export function hotlineTerms(): HotlineTerms {
  if (known !== undefined) return known;
  const file = join(import.meta.dirname, '../../../catalogue/petitions/terms.yaml');
  const value: unknown = parse(readFileSync(file, 'utf8'), { strict: true, maxAliasCount: 0 });
  const [fault] = shapeErrors(HotlineTermsFile, value);
  if (fault !== undefined) throw new Error(`catalogue/petitions/terms.yaml${fault.instancePath}: ${fault.message}`);
  const read = value as HotlineTermsFile;
  known = {
    sort: read.sort,
    sortUrgent: read['sort-urgent'],
    handle: read.handle,
    handleUrgent: read['handle-urgent'],
    statutory: read.statutory,
    extension: read.extension,
    objection: read.objection,
    callback: read.callback,
    askReview: read['ask-review'],
    review: read.review,
    appeal: read.appeal,
  };
  return known;
}
