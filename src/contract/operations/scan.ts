/** Operations on papers at a window: pages kept as one scan, photographs from a phone, the signature. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import {
  OriginalHow,
  PhotoLink,
  PhotoLinkMade,
  PhotoLinkOpened,
  PhotoSent,
  Scan,
  ScanList,
  ScanPage,
  Signature,
  SigningText,
  Strokes,
} from '../view/scan.ts';
import { Closed, GivenMap, Id } from './shapes.ts';
import { WalkInPreviewIn } from './walk-in.ts';

/** Twenty photographed pages and room for a thick expert report. */
const MOST_PAGES = 60;
export const ScanKeep = Closed({
  material: Id,
  pages: Type.Array(ScanPage, { minItems: 1, maxItems: MOST_PAGES }),
  original: OriginalHow,
  /** The scan it replaces: its next version. */
  scan: Type.Optional(Id),
});
const Code = Type.String({ minLength: 8, maxLength: 60, pattern: '^[0-9A-Z-]+$' });
/** A name a phone gives itself, so that a copied link is of no use to another. */
const Phone = Type.String({ minLength: 16, maxLength: 60, pattern: '^[\\w-]+$' });
const Signing = Closed({ ...WalkInPreviewIn.properties, given: GivenMap });
export const SignatureGive = Closed({
  ...Signing.properties,
  /** The text that was shown: another text is not signed by it. */
  text: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  way: Type.Union([Type.Literal('pad'), Type.Literal('typed')]),
  strokes: Type.Optional(Strokes),
  /** Typed by who cannot write: the clerk is witness. */
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
});

const gone = ['not-yours', 'walk-in-not-found'];
const files = ['file-type', 'file-damaged', 'picture-too-large', 'file-empty', 'too-large', 'quota-exceeded'];

export const scanOperations: readonly Operation[] = [
  {
    name: 'scan.keep',
    summary: 'Joins captured pages in their order into one paper; replacing one makes its next version, both are kept',
    who: 'officer',
    body: ScanKeep,
    reply: Scan,
    refusals: [...gone, 'scan-not-found', 'scan-mixed', 'too-large', 'file-damaged', 'picture-too-large'],
    command: true,
  },
  {
    name: 'scan.list',
    summary: 'What was captured for the person at the window, with earlier versions, and which originals were given back',
    who: 'officer',
    reply: ScanList,
    refusals: gone,
    command: false,
  },
  {
    name: 'photo-link.make',
    summary: 'A link for one phone, one paper and ten minutes: its photographs appear at the window',
    who: 'officer',
    body: Closed({ material: Id }),
    reply: PhotoLinkMade,
    refusals: [...gone, 'matter-not-found'],
    command: false,
  },
  {
    name: 'photo-link.get',
    summary: 'What the phone has sent so far',
    who: 'officer',
    reply: PhotoLink,
    refusals: ['not-yours', 'photo-link-not-found'],
    command: false,
  },
  {
    name: 'photo-link.end',
    summary: 'The clerk closes the link',
    who: 'officer',
    body: Closed({}),
    reply: PhotoLink,
    refusals: ['not-yours', 'photo-link-not-found'],
    command: false,
  },
  {
    name: 'photo-link.open',
    summary: 'The phone that opens the link first has it; which paper is asked for, and nothing about anybody',
    who: 'public',
    body: Closed({ code: Code, phone: Phone }),
    reply: PhotoLinkOpened,
    refusals: ['photo-link-not-found'],
    command: false,
  },
  {
    name: 'photo-link.send',
    summary: 'One photograph of the paper, checked like every upload',
    who: 'public',
    query: Closed({ code: Code, phone: Phone }),
    reply: PhotoSent,
    refusals: ['photo-link-not-found', 'photo-link-full', ...files],
    command: false,
  },
  {
    name: 'signature.text',
    summary: 'What the person at the window signs: what is applied for, what was given, which originals came back',
    who: 'officer',
    body: Signing,
    reply: SigningText,
    refusals: [...gone, 'matter-not-found'],
    command: false,
  },
  {
    name: 'signature.give',
    summary: 'Keeps the signature with the hash of the text it was written under',
    who: 'officer',
    body: SignatureGive,
    reply: Signature,
    refusals: [...gone, 'matter-not-found', 'signed-other-text', 'signature-empty'],
    command: true,
  },
];
