/** Cuts the shipped fonts anew after texts changed: see README.md for the two packages it needs for the moment. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../..');
const need = createRequire(join(process.argv[2] ?? root, 'package.json'));
const subset = need('subset-font');

const texts = (folder, pattern) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('');

const isHan = (character) => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u.test(character);
const punctuation = '—‘’“”…○、。《》〈〉「」【】〇；：，！？（）';
const charactersOf = (text) => new Set([...text, ...punctuation].filter((one) => isHan(one) || punctuation.includes(one)));

/** The 3,755 characters of GB 2312 level 1: what names and answers are written with. */
const common = () => {
  const decoder = new TextDecoder('gb2312');
  const rows = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: 94 }, (_, cell) => decoder.decode(new Uint8Array([0xb0 + row, 0xa1 + cell]))),
  );
  return new Set(rows.flat().filter((one) => one.length === 1 && isHan(one)));
};

const rangeOf = (characters) => {
  const points = [...characters].map((one) => one.codePointAt(0)).sort((a, b) => a - b);
  const ranges = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last !== undefined && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point) => point.toString(16).toUpperCase();
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
};

const cut = async (name, font, characters) => {
  const woff2 = await subset(readFileSync(font), [...characters].join(''), { targetFormat: 'woff2' });
  writeFileSync(join(import.meta.dirname, name), woff2);
  process.stdout.write(`${name}: ${characters.size} characters, ${Math.round(woff2.length / 1024)} kB\n`);
};
const face = (family, weight, name, range) =>
  `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url("../font/${name}") format("woff2");unicode-range:${range}}`;
/** Coarse on purpose: an exact list of 3,000 characters would weigh 20 kB in every first load. */
const han = 'U+2014,U+2018-201D,U+2026,U+2E80-9FFF,U+F900-FAFF,U+FF00-FFEF';

const spoken = charactersOf(texts('src', /\.(tsx?|html)$/) + texts('catalogue', /\.ya?ml$/));
const divisions = charactersOf(texts('catalogue', /^divisions\.json$/));
const rest = new Set([...common(), ...divisions].filter((one) => !spoken.has(one)));
const solemn = charactersOf(
  texts('src/web/portal', /\.tsx?$/) + texts('src/server/main', /demo.*\.ts$/) + texts('catalogue/matters', /matter\.yaml$/),
);

const hei = need.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const song = need.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf');
await cut('hei-texts.woff2', hei, spoken);
await cut('hei-common.woff2', hei, rest);
await cut('song.woff2', song, solemn);
writeFileSync(
  join(import.meta.dirname, '../style/font.css'),
  [
    '/* Made by ../font/make-fonts.mjs. Fonts we ship as the last fallback: fetched only where no font of the system has the character. */',
    // Of two faces whose ranges overlap the later one is asked first.
    face('Yici Hei', '400', 'hei-common.woff2', han),
    face('Yici Hei', '400', 'hei-texts.woff2', rangeOf(spoken)),
    face('Yici Song', '700', 'song.woff2', han),
    '',
  ].join('\n'),
);
