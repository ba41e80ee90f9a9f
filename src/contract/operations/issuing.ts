/** Operations of issuing: one delivery for one matter, picked up at the hall or brought by courier (licensing law 44). */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import {
  IssuingCounts,
  OwnDeliveries,
  ParcelDone,
  ParcelRow,
  ParcelsHanded,
  ParcelView,
  PickUpDone,
  PickUpHandedOver,
  PickUpRow,
  PickUpView,
  WaitingRow,
} from '../view/issuing.ts';
import { Strokes } from '../view/scan.ts';
import { Closed, Id, Page, Rows, Sentence } from './shapes.ts';

const Code = Type.String({ minLength: 1, maxLength: 40 });
/** What lies on the table: an identity card, or another document of article 9; its number stays in no event. */
const DocumentIn = Closed({ kind: Id, value: Type.String({ minLength: 1, maxLength: 40 }) });
/** Written on the pad under the text that was shown, told by its hash; or on the paper slip, before the clerk. */
const SignatureIn = Type.Union([
  Closed({ way: Type.Literal('pad'), text: Type.String({ pattern: '^[0-9a-f]{64}$' }), strokes: Strokes }),
  Closed({ way: Type.Literal('witness'), signed: Type.String({ minLength: 1, maxLength: 100 }) }),
]);

/** A parcel's members are judged by the engine, which names each that is missing. */
export const ChooseAgainIn = Closed({
  how: Type.Union([Type.Literal('window'), Type.Literal('courier')]),
  recipient: Type.Optional(Type.String({ maxLength: 100 })),
  phone: Type.Optional(Type.String({ maxLength: 40 })),
  address: Type.Optional(Type.String({ maxLength: 300 })),
});

const PickUpQuery = Closed({ ...Page, state: Type.Optional(Type.Union([Type.Literal('ready'), Type.Literal('taken')])) });
const ParcelQuery = Closed({
  ...Page,
  /** `to-hand`: ordered or being ordered; `on-way`: with the courier; `back`: returned or lost, not chosen again. */
  list: Type.Optional(Type.Union([Type.Literal('to-hand'), Type.Literal('on-way'), Type.Literal('back'), Type.Literal('done')])),
});

const desk = ['not-yours'] as const;

const ofPeople: readonly Operation[] = [
  {
    name: 'delivery.of-case',
    summary: 'Where the results of a case are: the pick-up with its code, the parcel with its way, what is still to come',
    who: 'person',
    reply: OwnDeliveries,
    refusals: ['case-not-found'],
    command: false,
  },
  {
    name: 'delivery.ask-now',
    summary: 'What is ready already is handed out now, without waiting for the rest of the matter',
    who: 'person',
    body: Closed({}),
    reply: OwnDeliveries,
    refusals: ['case-not-found', 'not-yours', 'nothing-ready'],
    command: true,
  },
  {
    name: 'delivery.choose-again',
    summary:
      'Says what becomes of results that came back, were lost, or lie at the hall too long: the window, or once more by courier, free',
    who: 'person',
    body: ChooseAgainIn,
    reply: OwnDeliveries,
    refusals: ['case-not-found', 'not-yours', 'nothing-to-choose', 'sent-twice', 'delivery-not-offered', 'address-missing'],
    command: true,
  },
];

const ofPickUps: readonly Operation[] = [
  {
    name: 'issuing.counts',
    summary: 'The figures of the own hall: ready, waiting for results, parcels to hand over, under way, come back',
    who: 'officer',
    reply: IssuingCounts,
    refusals: desk,
    command: false,
  },
  {
    name: 'issuing.waiting',
    summary: 'Cases of the own hall whose first results are there on paper and wait for the rest',
    who: 'officer',
    query: Closed(Page),
    reply: Rows(WaitingRow),
    refusals: desk,
    command: false,
  },
  {
    name: 'pick-up.list',
    summary: 'What lies at the own hall to be handed out, the longest waiting first; or what was handed out, the newest first',
    who: 'officer',
    query: PickUpQuery,
    reply: Rows(PickUpRow),
    refusals: desk,
    command: false,
  },
  {
    name: 'pick-up.find',
    summary: 'The pick-up of a code as it was shown or scanned, or of a case’s number',
    who: 'officer',
    body: Closed({ code: Code }),
    reply: PickUpView,
    refusals: [...desk, 'pick-up-not-found'],
    command: false,
  },
  {
    name: 'pick-up.get',
    summary: 'One pick-up: papers, who may take them; written to the ledger',
    who: 'officer',
    reply: PickUpView,
    refusals: [...desk, 'pick-up-not-found'],
    command: false,
  },
  {
    name: 'pick-up.place',
    summary: 'Where in the hall the papers lie',
    who: 'officer',
    body: Closed({ shelf: Type.String({ maxLength: 20 }) }),
    reply: PickUpDone,
    refusals: [...desk, 'pick-up-not-found', 'shelf-missing', 'already-taken-away', 'sent-by-courier'],
    command: true,
  },
  {
    name: 'pick-up.hand-over',
    summary:
      'Hands everything in it to the person, or to who acts for them: code, document and signature; all parts are delivered in one commit',
    who: 'officer',
    body: Closed({ code: Code, document: DocumentIn, signature: SignatureIn }),
    reply: PickUpHandedOver,
    refusals: [
      ...desk,
      'pick-up-not-found',
      'code-wrong',
      'not-entitled-to-take',
      'own-file',
      'already-taken-away',
      'sent-by-courier',
      'signature-needed',
      'signed-other-text',
    ],
    command: true,
  },
  {
    name: 'pick-up.slip',
    summary: 'The proof of service (送达回证) of what was handed over, as PDF: every certificate with its number, hash and date',
    who: 'officer',
    reply: Type.Unknown(),
    refusals: [...desk, 'pick-up-not-found', 'not-taken-yet'],
    command: false,
  },
];

const ofParcels: readonly Operation[] = [
  {
    name: 'parcel.list',
    summary: 'Parcels of the own hall: to be handed to the courier, under way, come back, arrived',
    who: 'officer',
    query: ParcelQuery,
    reply: Rows(ParcelRow),
    refusals: desk,
    command: false,
  },
  {
    name: 'parcel.get',
    summary: 'One parcel with its way and, until it has arrived, its address; written to the ledger',
    who: 'officer',
    reply: ParcelView,
    refusals: [...desk, 'parcel-not-found'],
    command: false,
  },
  {
    name: 'parcel.labels',
    summary: 'Labels of several parcels and the list that goes with them, as PDF; each address is written to the ledger',
    who: 'officer',
    query: Closed({ ids: Type.String({ minLength: 1, maxLength: 4_000 }) }),
    reply: Type.Unknown(),
    refusals: [...desk, 'parcel-not-found', 'parcel-not-ordered'],
    command: false,
  },
  {
    name: 'parcel.hand-to-courier',
    summary: 'Notes that these parcels were given to the courier’s hand: all or none',
    who: 'officer',
    body: Closed({ parcels: Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true }) }),
    reply: ParcelsHanded,
    refusals: [...desk, 'parcel-not-found', 'parcel-not-ordered', 'parcel-already-gone'],
    command: true,
  },
  {
    name: 'parcel.cancel',
    summary: 'Calls a parcel back before the courier has it; its papers lie at the hall again',
    who: 'officer',
    body: Closed({ reason: Sentence }),
    reply: ParcelDone,
    refusals: [...desk, 'parcel-not-found', 'parcel-already-gone'],
    command: true,
  },
  {
    name: 'parcel.courier-event',
    summary: 'Where a courier tells what became of a parcel; `payload` is the event as JSON, `signature` its HMAC-SHA256 in hex',
    who: 'public',
    body: Closed({
      payload: Type.String({ minLength: 2, maxLength: 2_000 }),
      signature: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    }),
    reply: Type.Object({ taken: Type.Boolean() }),
    refusals: ['courier-signature-wrong', 'courier-event-unknown'],
    command: false,
  },
];

export const issuingOperations: readonly Operation[] = [...ofPeople, ...ofPickUps, ...ofParcels];
