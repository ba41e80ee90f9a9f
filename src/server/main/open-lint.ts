/** Opens the lint over the live catalogue: law texts, plain words, and today. */
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { Finding } from '#domain/lint/finding.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { loadLawBook } from '#server/catalogue/law/load-law-book.ts';
import { CATALOGUE_FOLDER } from '#server/catalogue/load-catalogue.ts';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import { lintDocument } from '#server/studio/lint/lint-document.ts';
import type { LintRoom } from '#server/studio/lint/lint-room.ts';
import { loadPlainWords } from '#server/studio/lint/load-plain-words.ts';

export const openLint = async (catalogue: Catalogue, clock: WallClock, folder: string = CATALOGUE_FOLDER): Promise<LintRoom> => ({
  catalogue,
  book: (await loadLawBook(folder, catalogue.laws)).book,
  plainWords: (await loadPlainWords(folder)).words,
  today: () => dayOfInstant(clock()),
});

/** What editions and drafts ask of it. */
export const findingsBy =
  (room: LintRoom) =>
  (subject: Subject, division: DivisionCode, doc: CatalogueDoc): readonly Finding[] =>
    lintDocument(room, subject, division, doc);
