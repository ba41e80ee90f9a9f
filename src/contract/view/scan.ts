/** Papers captured at a window: pages, versions, originals given back; photographs sent from a phone; signatures. */
import { Type, type Static } from 'typebox';
import { StoredFile } from '../operations/draft.ts';
import { Text } from './plain.ts';

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
/** Why a page may be hard to read, as measured in the browser. */
export const ScanFault = Type.Union([
  Type.Literal('too-few-dots'),
  Type.Literal('blurred'),
  Type.Literal('too-dark'),
  Type.Literal('blank'),
]);
const Turn = Type.Union([Type.Literal(0), Type.Literal(90), Type.Literal(180), Type.Literal(270)]);
/** `returned`: seen and given back at once; `kept`: the law wants it kept; `none`: there was none, e.g. a file was brought. */
export const OriginalHow = Type.Union([Type.Literal('returned'), Type.Literal('kept'), Type.Literal('none')]);

/** One page: a picture, or a PDF that is kept as it came. */
export const ScanPage = Type.Object(
  {
    file: Type.String({ maxLength: 120 }),
    sha256: Hash,
    /** Degrees clockwise. */
    turn: Turn,
    faults: Type.Array(ScanFault, { maxItems: 4 }),
    /** Why the page is kept although it is hard to read. */
    reason: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  { additionalProperties: false },
);
const Version = {
  version: Type.Integer(),
  /** All pages in their order, one PDF. */
  file: Type.String(),
  sha256: Hash,
  pages: Type.Array(ScanPage),
  original: OriginalHow,
  /** Who captured it, by name, and when. */
  by: Type.String(),
  at: Type.String(),
};
export const Scan = Type.Object({
  id: Type.String(),
  material: Type.String(),
  name: Text,
  ...Version,
  /** Those it replaced, newest first; nothing that was captured is lost. */
  earlier: Type.Array(Type.Object(Version)),
});
/** Originals seen and given back, as they stand on the receipt. */
export const ReturnedOriginal = Type.Object({ material: Type.String(), name: Text, pages: Type.Integer(), at: Type.String() });
export const ScanList = Type.Object({ rows: Type.Array(Scan), returned: Type.Array(ReturnedOriginal) });

/** `open`: no phone yet; `used`: one phone, and only this one, sends; `ended`: by the clerk, the phone or the time. */
const LinkState = Type.Union([Type.Literal('open'), Type.Literal('used'), Type.Literal('ended')]);
export const PhotoLinkMade = Type.Object({ id: Type.String(), url: Type.String(), until: Type.String() });
export const PhotoLink = Type.Object({ id: Type.String(), state: LinkState, until: Type.String(), pages: Type.Array(StoredFile) });
/** What the phone is told: which paper, which hall, how long; nothing about anybody. */
export const PhotoLinkOpened = Type.Object({ material: Text, hall: Text, until: Type.String(), left: Type.Integer() });
export const PhotoSent = Type.Object({ sha256: Type.String(), size: Type.Number(), left: Type.Integer() });

/** What is read before it is signed; `sha256` is of the Chinese text, the one that counts. */
export const SigningText = Type.Object({ text: Text, sha256: Hash });
export const SignatureWay = Type.Union([Type.Literal('pad'), Type.Literal('typed'), Type.Literal('phone')]);
/** A stroke: points of x, y in thousandths of the pad and milliseconds since the first touch. */
export const Strokes = Type.Array(
  Type.Array(Type.Tuple([Type.Integer(), Type.Integer(), Type.Integer({ minimum: 0 })]), { minItems: 1, maxItems: 2000 }),
  { minItems: 1, maxItems: 200 },
);
export const Signature = Type.Object({
  id: Type.String(),
  way: SignatureWay,
  /** Of the text that was signed, and of strokes or name. */
  text: Hash,
  sha256: Hash,
  at: Type.String(),
});
export type ScanFault = Static<typeof ScanFault>;
export type ScanPage = Static<typeof ScanPage>;
export type OriginalHow = Static<typeof OriginalHow>;
export type Scan = Static<typeof Scan>;
export type ScanList = Static<typeof ScanList>;
export type ReturnedOriginal = Static<typeof ReturnedOriginal>;
export type PhotoLinkMade = Static<typeof PhotoLinkMade>;
export type PhotoLink = Static<typeof PhotoLink>;
export type PhotoLinkOpened = Static<typeof PhotoLinkOpened>;
export type PhotoSent = Static<typeof PhotoSent>;
export type SigningText = Static<typeof SigningText>;
export type SignatureWay = Static<typeof SignatureWay>;
export type Strokes = Static<typeof Strokes>;
export type Signature = Static<typeof Signature>;
