/** Puts the search together: catalogue, listings, words; brought up to date by what is published, imported and said. */
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { listingNames, listingsMark } from '#server/listing/listing-names.ts';
import { searchHandlers } from '#server/search/handlers.ts';
import { openSearch, type SearchRoom } from '#server/search/search-room.ts';
import { synonymHandlers } from '#server/search/synonym-handlers.ts';
import { openWordLog } from '#server/search/word-log.ts';
import type { Wired } from './wire.ts';

export type SearchWired = {
  readonly room: SearchRoom;
  readonly handlers: Readonly<Record<string, Handler<Caller>>>;
  readonly close: () => Promise<void>;
};

/** Opened by the process that answers requests alone: nobody else needs its memory. */
export async function wireSearch({ pool, log, clock, catalogue, live, editions }: Wired): Promise<SearchWired> {
  const sql = sqlOf(pool);
  const room = await openSearch({ pool, log, clock, catalogue, listings: () => listingNames(sql), listingsMark: () => listingsMark(sql) });
  const words = openWordLog(pool, log);
  const deaf = [
    editions.onChange(() => void room.refresh()),
    live.hear(({ kind }) => {
      if (kind === 'synonym') void room.refreshWords();
      if (kind === 'listing') void room.refresh();
      if (kind === 'directory') room.forgetPlaces();
    }),
  ];
  return {
    room,
    handlers: {
      ...searchHandlers({ catalogue, search: room, words }),
      ...synonymHandlers({ pool, catalogue, search: room, words, tell: live.tell }),
    },
    close: async () => {
      deaf.forEach((stop) => stop());
      room.close();
      await words.close();
      await room.ready;
    },
  };
}
