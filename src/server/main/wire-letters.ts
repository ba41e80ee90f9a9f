/** Puts papers together: numbered in the commit of the act, drawn and signed once, kept. */
import { paperHandler } from '#server/case/paper-handler.ts';
import { archiveHandlers } from '#server/letter/archive-handlers.ts';
import { letterHandlers } from '#server/letter/handlers.ts';
import { keepDue } from '#server/letter/keep-due.ts';
import { keptLetter } from '#server/letter/keep-letter.ts';
import { packDue } from '#server/letter/make-package.ts';
import type { LetterRoom } from '#server/letter/letter-room.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { Everywhere, Round } from './rounds.ts';
import type { Wired } from './wire.ts';

/** A person who waits for a paper gets it drawn at once; the round is for those nobody waits for. */
const KEEP_MS = 5_000;
const PACK_MS = 10_000;
/** A package is at most what a case holds: papers and photographed pages. */
const PACKAGE_LIMIT = 64 * 1024 * 1024;

export const letterUploads: Readonly<Record<string, number>> = { 'archive.check': PACKAGE_LIMIT };

export const letterRoomOf = ({
  cases,
  certificates,
  config,
  log,
}: Pick<Wired, 'cases' | 'certificates' | 'config' | 'log'>): LetterRoom => ({
  ...cases,
  publicUrl: config.publicUrl,
  demo: config.demo,
  keys: certificates.keys,
  codeSecret: certificates.codeSecret,
  log,
});

/** Papers of cases: their kept bytes, their numbers, how they are checked and put away. */
export const letterHandlersOf = (wired: Wired): Readonly<Record<string, Handler<Caller>>> => {
  const room = letterRoomOf(wired);
  return {
    ...letterHandlers(room),
    ...archiveHandlers(room),
    ...paperHandler({ ...room, keptPaper: (opened, entry, { language, now }) => keptLetter(room, opened, entry, language, now) }),
  };
};

export const letterRounds = (wired: Wired, everywhere: Everywhere): readonly Round[] => {
  const room = letterRoomOf(wired);
  return [
    { name: 'letters', ms: KEEP_MS, work: everywhere((division) => keepDue(room, division, wired.clock())) },
    { name: 'packages', ms: PACK_MS, work: everywhere((division) => packDue(room, division, wired.clock())) },
  ];
};
