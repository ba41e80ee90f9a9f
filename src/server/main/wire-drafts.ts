/** Puts the drafts of the catalogue together: store, presence, lint, words of what changed, preview. */
import { diffDocs } from '#domain/edition/diff-docs.ts';
import { docNames } from '#server/catalogue/doc-names.ts';
import { canonicalYaml } from '#server/integration/bundle/canonical-yaml.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import { previewOf } from '#server/studio/draft/preview-doc.ts';
import type { DraftRoom } from '#server/studio/draft/draft-room.ts';
import { catalogueDraftHandlers } from '#server/studio/draft/handlers.ts';
import { openPresence } from '#server/studio/draft/presence.ts';
import { overlayHandlers } from '#server/studio/overlay/handlers.ts';
import { findingsBy } from './open-lint.ts';
import type { Wired } from './wire.ts';

export const draftRoomOf = ({ pool, catalogue, cases, live, editions, lint }: Wired): DraftRoom => ({
  pool,
  catalogue,
  newId: cases.newId,
  nameOf: cases.parties.nameOf,
  inForce: editions.standingOf,
  changesOf: (before, after, { kind, id }) => {
    // An overlay knows papers and steps of its item by their ids alone.
    const item = kind === 'overlay' ? editions.standingOf(PROVINCE, { kind: 'item', id })?.doc : undefined;
    return diffDocs(before, after, docNames(catalogue, item)).map(({ pointer, words, effect }) => ({ pointer, words, effect }));
  },
  findingsOf: findingsBy(lint),
  previewOf: (given) => previewOf(catalogue, given),
  yamlOf: canonicalYaml,
  presence: openPresence(live),
  tell: live.tell,
});

export const draftHandlersOf = (wired: Wired) => {
  const room = draftRoomOf(wired);
  return { ...catalogueDraftHandlers(room), ...overlayHandlers(room) };
};
