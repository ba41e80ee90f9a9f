/** Answers the operations on papers at a window and on handing over between phone and window. */
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { HallRoom } from '../hall-room.ts';
import { endOwn, getHandover, listHandovers, showCode } from '../handover/own-handovers.ts';
import { sendHome } from '../handover/send-home.ts';
import { handedContent, handedFile, takeOver } from '../handover/take-over.ts';
import { giveSignature, signingTextOf } from '../sign/signature-handlers.ts';
import { scanKeep, scanList } from './keep-scan.ts';
import { endLink, getLink, makeLink, openLink, sendPhoto } from './photo-links.ts';

export const paperAtWindowHandlers = (room: HallRoom): Readonly<Record<string, Handler<Caller>>> => ({
  'scan.keep': (facts) => scanKeep(room, facts),
  'scan.list': (facts) => scanList(room, facts),
  'photo-link.make': (facts) => makeLink(room, facts),
  'photo-link.get': (facts) => getLink(room, facts),
  'photo-link.end': (facts) => endLink(room, facts),
  'photo-link.open': (facts) => openLink(room, facts),
  'photo-link.send': (facts) => sendPhoto(room, facts),
  'signature.text': (facts) => signingTextOf(room, facts),
  'signature.give': (facts) => giveSignature(room, facts),
  'handover.show': (facts) => showCode(room, facts),
  'handover.list': (facts) => listHandovers(room, facts),
  'handover.get': (facts) => getHandover(room, facts),
  'handover.end': (facts) => endOwn(room, facts),
  'handover.take': (facts) => takeOver(room, facts),
  'handover.content': (facts) => handedContent(room, facts),
  'handover.file': (facts) => handedFile(room, facts),
  'handover.send-home': (facts) => sendHome(room, facts),
});
