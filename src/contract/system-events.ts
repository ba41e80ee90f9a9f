/** What department systems are told, as schemas: thin events that name a case, a part and a version, and never a person (PIPL article 6). */
import { Type, type Static } from 'typebox';

/** Kinds of event a department system may hear; one that does not know a kind answers 2xx and forgets it. */
export const systemEventTypes = [
  'part.submitted',
  'part.accepted',
  'part.supplement-asked',
  'part.supplemented',
  'part.acceptance-withdrawn',
  'part.review-began',
  'part.stopped',
  'part.resumed',
  'part.extended',
  'part.completed',
  'part.decided',
  'part.delivered',
  'part.withdrawn',
  'part.lapsed',
  'part.waived',
  'part.transferred',
  'part.set-aside',
  'part.reopened',
  'part.overdue',
  'part.changed',
  'opinion.asked',
  'opinion.given',
  'certificate.issued',
  'certificate.changed',
  'reliance.changed',
  'calendar.moved',
  'case.ended',
  'system.ping',
] as const;
export type SystemEventType = (typeof systemEventTypes)[number];

/** The body of a webhook and a row of `events.pull`: the same shape by both ways. At most 20 kB; in fact some 400 bytes. */
export const SystemEvent = Type.Object({
  /** The same however often it is sent: `webhook-id` of the delivery; what was seen once is answered 2xx and not done again. */
  id: Type.String(),
  // Without a name of its own the compiler would read a list of any length as none.
  type: Type.Unsafe<SystemEventType>(Type.Union(systemEventTypes.map((type) => Type.Literal(type)))),
  /** When it happened (ISO 8601 with offset), not when it is sent. */
  timestamp: Type.String(),
  data: Type.Object({
    /** The place in the system's own list, without gap: the cursor of `events.pull`. */
    position: Type.Integer(),
    /** The case; null where it is about the system itself. */
    case: Type.Union([Type.String(), Type.Null()]),
    /** Version of the case after the event: what is older than what was seen is dropped; the expected version of an act. */
    version: Type.Integer(),
    part: Type.Union([Type.String(), Type.Null()]),
    office: Type.Union([Type.String(), Type.Null()]),
    /** The item in the system's own code where one is mapped. */
    item: Type.Union([Type.String(), Type.Null()]),
    /** State of the part after the event, in the system's own code where one is mapped. */
    state: Type.Union([Type.String(), Type.Null()]),
    /** For certificates: its id and what became of it. */
    certificate: Type.Optional(Type.Object({ id: Type.String(), status: Type.String() })),
  }),
});
export type SystemEvent = Static<typeof SystemEvent>;
