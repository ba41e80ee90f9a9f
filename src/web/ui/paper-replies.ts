/** What the operations on papers at a window and on handing over answer, for `call`. */
import type { Handed, Handover, HandoverList, HandoverShown, HandoverTaken, SentHome } from '#contract/view/handover.ts';
import type { PhotoLink, PhotoLinkMade, PhotoLinkOpened, PhotoSent, Scan, ScanList, Signature, SigningText } from '#contract/view/scan.ts';

export type PaperReplies = {
  'scan.keep': Scan;
  'scan.list': ScanList;
  'photo-link.make': PhotoLinkMade;
  'photo-link.get': PhotoLink;
  'photo-link.end': PhotoLink;
  'photo-link.open': PhotoLinkOpened;
  'photo-link.send': PhotoSent;
  'signature.text': SigningText;
  'signature.give': Signature;
  'handover.show': HandoverShown;
  'handover.list': HandoverList;
  'handover.get': Handover;
  'handover.end': Handover;
  'handover.take': HandoverTaken;
  'handover.content': Handed;
  'handover.send-home': SentHome;
};
