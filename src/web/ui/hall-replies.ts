/** What the operations of the one counter answer; joined in replies.ts. */
import type { CasesFound } from '#contract/view/case-found.ts';
import type { BookingArrived, BookingDone, BookingRow, BookingView, SlotList } from '#contract/view/booking.ts';
import type { NumberBlock, OfflineFiled, OfflineFollowed, OfflineRow, OfflineView } from '#contract/view/offline.ts';
import type {
  HallPage,
  HallPlanPage,
  HallRow,
  ScreenView,
  TicketDone,
  TicketHolder,
  TicketView,
  WindowView,
} from '#contract/view/queue.ts';
import type { WalkIn, WalkInBegun, WalkInFiled, WalkInLooked, WalkInPreviews } from '#contract/view/walk-in.ts';

import type { DeviceReplies } from './device-replies.ts';
import type { IssuingReplies } from './issuing-replies.ts';
import type { PaperReplies } from './paper-replies.ts';
import type { VisitReplies } from './visit-replies.ts';

export type HallReplies = IssuingReplies &
  VisitReplies &
  DeviceReplies &
  PaperReplies & {
    'counter.search': CasesFound;
    'hall.list': { readonly rows: readonly HallRow[]; readonly next?: string | null };
    'hall.get': HallPage;
    'hall.screen': ScreenView;
    'hall.plan': HallPlanPage;
    'hall.change-plan': HallPlanPage;
    'ticket.take': TicketView;
    'ticket.list': { readonly rows: readonly TicketView[]; readonly next?: string | null };
    'ticket.get': TicketView;
    'ticket.follow': TicketView;
    'ticket.cancel': TicketDone;
    'slot.list': SlotList;
    'booking.make': BookingDone;
    'booking.list': { readonly rows: readonly BookingRow[]; readonly next?: string | null };
    'booking.get': BookingView;
    'booking.move': BookingDone;
    'booking.cancel': BookingDone;
    'booking.arrive': BookingArrived;
    'window.get': WindowView;
    'window.sit': WindowView;
    'window.pause': WindowView;
    'window.resume': WindowView;
    'window.leave': WindowView;
    'window.call': WindowView;
    'ticket.recall': WindowView;
    'ticket.serve': WindowView;
    'ticket.skip': WindowView;
    'ticket.return': WindowView;
    'ticket.transfer': WindowView;
    'ticket.finish': WindowView;
    'ticket.holder': TicketHolder;
    'walk-in.find': WalkIn;
    'walk-in.from-ticket': WalkIn;
    'walk-in.list': { readonly rows: readonly WalkInBegun[]; readonly next: null };
    'walk-in.keep': Readonly<Record<string, never>>;
    'walk-in.register': WalkIn;
    'walk-in.get': WalkIn;
    'walk-in.act-for': WalkIn;
    'walk-in.preview': WalkInPreviews;
    'walk-in.look-up': WalkInLooked;
    'walk-in.file': WalkInFiled;
    'number-block.reserve': NumberBlock;
    'number-block.close': { readonly voided: number };
    'offline-filing.file': OfflineFiled;
    'offline-filing.list': { readonly rows: readonly OfflineRow[]; readonly next: string | null };
    'offline-filing.get': OfflineView;
    'offline-filing.correct': OfflineFiled;
    'offline-filing.settle': OfflineFiled;
    'offline-filing.follow': OfflineFollowed;
  };
