/** One change of a draft, as the server says it. */
import type { EditionReading } from '#contract/view/edition.ts';

export type Change = NonNullable<EditionReading['changes']>[number];
