/** How often one person, or one address that is not signed in, may ask what: by operation where it is not the usual. */
import type { Rate } from '#server/kernel/http/guard.ts';

/** Asking by number and password: twenty a minute from one place (bar A16). */
const guessing: Rate = { burst: 20, perSecond: 20 / 60 };
/** A dossier is a second of drawing for a project of thirty parts: ten at once, then one every six seconds. */
const drawing: Rate = { burst: 10, perSecond: 1 / 6 };
/** Checking certificates: an inspector walks down a street of shops, a guesser needs far more. */
const checking: Rate = { burst: 60, perSecond: 1 };
/**
 * Registers asked in the name of one person. A whole day of an agent's forms passes; a loop does not: it would spend a grant
 * that the whole province shares, and hold the department's few places while everybody else waits.
 */
const asking: Rate = { burst: 60, perSecond: 1 / 15 };
/** Lists of a county's thirty-four departments one after the other; each, of thirty-two megabytes at most, is held while it is read. */
const bringing: Rate = { burst: 40, perSecond: 1 / 6 };
/** What an editor asks for while somebody types: pauses of a quarter of a second, several windows; a loop would fill disk and processor. */
const typing: Rate = { burst: 200, perSecond: 5 };
/** Pages of a whole hall behind one address; each costs the database a hundred small questions. */
const browsing: Rate = { burst: 200, perSecond: 5 };
/** Enough for a hall behind one address, too little to be a weapon. */
export const usual: Rate = { burst: 1000, perSecond: 500 };
export const rates: Readonly<Record<string, Rate>> = {
  'case.progress': guessing,
  'case.dossier': drawing,
  'item.sample': checking,
  // Counted towards what stands higher: a hall of people opens as many, a loop does not count.
  'search.opened': checking,
  'listing-run.begin': bringing,
  'synonym.set': checking,
  // Speaking of drafts: everything one has to say, not a flood.
  'edition.comment': guessing,
  'consultation.comment': guessing,
  'public-notice.comment': guessing,
  'evaluation.sheet': checking,
  'evaluation.find': checking,
  'edition.own-comments': checking,
  'consultation.own': checking,
  'pilot.public': checking,
  'catalogue-draft.create': checking,
  // Each is kept for good: as often as the editor saves by itself.
  'catalogue-draft.save': checking,
  'catalogue-draft.preview': typing,
  'catalogue-draft.source': typing,
  'composition.propose': typing,
  'lint.check': typing,
  // All items with all changes of all places.
  'overlay.compare': checking,
  // Two hundred pages, for who was looked at often.
  'look.export': drawing,
  // Naming people by number must not become a way to try numbers.
  'mandate.ask': guessing,
  'mandate.give': guessing,
  'mandate.by-code': guessing,
  'set-up.finish': guessing,
  'certificate.enter': checking,
  'certificate.verify': checking,
  'certificate.verify-file': checking,
  'letter.verify': checking,
  'archive.check': drawing,
  'archive.package': drawing,
  'contact.save': guessing,
  'contact.confirm': guessing,
  'provider.test': guessing,
  // A call of a department's system each time.
  'resource.try': guessing,
  'draft.create': asking,
  'draft.look-up': asking,
  'look-up.ask': asking,
  // A code of eight signs opens an arrival: people of a whole hall, no way to try codes.
  'booking.arrive': checking,
  // Each making and moving is a copy by mail and SMS and a row for good.
  'booking.make': checking,
  'booking.move': checking,
  'booking.cancel': checking,
  // All halls with their boards: one question each to the database.
  'hall.list': browsing,
  'booking.calendar': checking,
  'walk-in.look-up': checking,
  // A device asks once when it is put up; a flood would fill the hall's askings.
  'device.ask': guessing,
  'service-rating.of-ticket': checking,
  'service-rating.give': checking,
  // A word of eight signs proves whose rating it is: no way to try words.
  'rating.call-back': guessing,
  'rating.give': checking,
  'rating.published': checking,
  // 256 bits in the link: tries find nothing.
  'survey.open': checking,
  'survey.answer': checking,
  // A kiosk at nine o'clock draws one every other second; a phone one a day.
  'ticket.take': checking,
  'ticket.cancel': checking,
  // Everything one has to say, not a flood; five wait at once at most.
  'sent-away.report': checking,
  'walk-in.find': checking,
  'walk-in.from-ticket': checking,
  // As often as the window keeps what is typed.
  'walk-in.keep': typing,
  'offline-filing.follow': guessing,
  // Fifty numbers each time: a window needs a block a day.
  'number-block.reserve': guessing,
  // Forty bits for sixty seconds: twenty tries a minute find nothing.
  'handover.take': guessing,
  'handover.show': checking,
  'photo-link.open': guessing,
  // Twenty pages from one phone, and a hall of phones behind one address.
  'photo-link.send': checking,
  // Number and password of a petition: as of a case.
  'hotline.look-up': guessing,
  'hotline.say-by-password': guessing,
  'hotline.raise': checking,
  'entry.find': typing,
  'entry.say-helped': checking,
  'hotline.figures': checking,
  'hotline.alike': typing,
  'hotline.caller': guessing,
  // Votes are people's: a loop has none.
  'idea.propose': guessing,
  // Three files are drawn for each: a body has sixty a minute at most.
  'report.draft': checking,
  'report.refill': checking,
  'report.sign-off': checking,
  'report.file': checking,
  'programme.list': browsing,
  'programme.read': browsing,
  'statistics.get': checking,
  'statistics.measure': checking,
  'idea.vote': checking,
  'idea.alike': typing,
  'api-client.ask': guessing,
  'api-client.take-key': guessing,
  // It tells of a number whether somebody else has it.
  'walk-in.register': checking,
};
