/** The fonts of papers, and which of them can draw a character: Noto Sans SC, for rare ideographs HanaMinB, else the code point. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliDecompressSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

export type Face = 'regular' | 'bold' | 'rare';

const noto = (weight: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`);

/** A font as pdfkit's reader opened it; documents share it, for reading a table anew for each cost half of a paper's time. */
type Opened = { readonly characterSet: readonly number[]; readonly layout: (text: string) => unknown };
/** `source`: given to `registerFont`, whose types know only files. */
type Font = { readonly source: Buffer; readonly covers: ReadonlySet<number> };

/** A font file, read once, and the characters it has. */
function readFont(bytes: Buffer): Font {
  const probe = new PDFDocument({ autoFirstPage: false }).font(bytes);
  // pdfkit opens the font and shows it nowhere; it takes an opened one in place of a file.
  const source = (probe as unknown as { readonly _font: { readonly font: Opened } })._font.font;
  return { source: source as unknown as Buffer, covers: new Set(source.characterSet) };
}

const fonts = new Map<Face, Font>();
/** Opened on first use; the rare one, 30 MB, only when a name needs it. */
export function fontFor(face: Face): Font {
  const known = fonts.get(face);
  if (known !== undefined) return known;
  const bytes =
    face === 'rare'
      ? brotliDecompressSync(readFileSync(new URL('font/HanaMinB.ttf.br', import.meta.url)))
      : readFileSync(noto(face === 'bold' ? '700Bold' : '400Regular'));
  const font = readFont(bytes);
  fonts.set(face, font);
  return font;
}

/** Invisible by design: nothing is drawn for them and nothing is missing. */
const isInvisible = (code: number): boolean => code === 0x0a || (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef);

export type Stretch = { readonly text: string; readonly face: Face };

/** Cuts a text into stretches of one font each; characters no font has become `[U+20BB7]`, aloud. */
export function stretchesOf(text: string, face: 'regular' | 'bold'): readonly Stretch[] {
  const stretches: { text: string; face: Face }[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const own = isInvisible(code) || fontFor(face).covers.has(code);
    const rare = !own && fontFor('rare').covers.has(code);
    const drawn = own || rare ? character : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
    const wanted: Face = rare ? 'rare' : face;
    const last = stretches.at(-1);
    if (last?.face === wanted) last.text += drawn;
    else stretches.push({ text: drawn, face: wanted });
  }
  return stretches;
}
