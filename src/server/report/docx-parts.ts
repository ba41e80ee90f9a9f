/** The parts of an Office document around its text: types, relations, styles, foot and properties. */
import { instantText } from '#domain/kernel/instant.ts';
import type { Language } from '#domain/kernel/text.ts';
import type { ReportModel } from '#domain/report/report-model.ts';
import { xml } from './xml-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

export const contentTypes = (charts: number): string =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${WORD}.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${numbers(
    charts,
  )
    .map(
      (each) =>
        `<Override PartName="/word/charts/chart${each}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
    )
    .join('')}</Types>`;

const relations = (inner: string): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

export const PACKAGE_RELS = relations(
  relation('document', `${OFFICE}/officeDocument`, 'word/document.xml') +
    relation('core', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'),
);
export const documentRels = (charts: number): string =>
  relations(
    relation('styles', `${OFFICE}/styles`, 'styles.xml') +
      relation('settings', `${OFFICE}/settings`, 'settings.xml') +
      relation('footer', `${OFFICE}/footer`, 'footer1.xml') +
      numbers(charts)
        .map((each) => relation(`chart${each}`, `${OFFICE}/chart`, `charts/chart${each}.xml`))
        .join(''),
  );

export const SETTINGS = `${HEAD}<w:settings ${W}><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/** — 1 — at the foot, as GB/T 9704 numbers pages. */
export const footerPart = `${HEAD}<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;

export const corePart = ({ title, body, language, asOf }: ReportModel): string => {
  const at = `${new Date(asOf).toISOString().slice(0, 19)}Z`;
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(body)}</dc:creator><dc:description>${instantText(asOf)}</dc:description><dc:language>${language === 'zh' ? 'zh-CN' : 'en-GB'}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created></cp:coreProperties>`;
};

type Look = { readonly font?: string; readonly half: number; readonly para?: string; readonly bold?: true; readonly next?: string };
const style = (id: string, name: string, { font, half, para = '', bold, next }: Look): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/><w:pPr>${para}</w:pPr><w:rPr>${font === undefined ? '' : `<w:rFonts w:eastAsia="${font}"/>`}${bold === undefined ? '' : '<w:b/>'}<w:sz w:val="${half}"/><w:szCs w:val="${half}"/></w:rPr></w:style>`;

const line = (points: number): string => `<w:spacing w:before="0" w:after="0" w:line="${points * 20}" w:lineRule="exact"/>`;

/** Sizes by their numbers: 二号 22 pt for the title, 三号 16 pt for the text in Fangsong, headings in Hei. */
export const stylesPart = (language: Language): string => {
  const indent = language === 'zh' ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : '';
  const styles = [
    style('Title', 'Title', {
      font: 'SimSun',
      half: 44,
      bold: true,
      para: `<w:keepNext/><w:spacing w:before="0" w:after="120" w:line="700" w:lineRule="exact"/><w:jc w:val="center"/>`,
      next: 'Subtitle',
    }),
    style('Subtitle', 'Subtitle', {
      font: 'KaiTi',
      half: 32,
      para: '<w:spacing w:before="0" w:after="480"/><w:jc w:val="center"/>',
      next: 'BodyText',
    }),
    style('Heading1', 'heading 1', {
      font: 'SimHei',
      half: 32,
      para: `<w:keepNext/>${line(28)}${indent}<w:outlineLvl w:val="0"/>`,
      next: 'BodyText',
    }),
    style('BodyText', 'Body Text', { half: 32, para: `${line(28)}${indent}<w:jc w:val="both"/>` }),
    style('ListLine', 'List Line', { half: 28, para: `${line(26)}<w:ind w:left="480" w:hanging="240"/>` }),
    style('Caption', 'caption', {
      font: 'SimHei',
      half: 24,
      para: '<w:keepNext/><w:spacing w:before="160" w:after="80"/><w:jc w:val="center"/>',
    }),
    style('TableHead', 'Table Head', { font: 'SimHei', half: 20, para: '<w:jc w:val="center"/>' }),
    style('TableName', 'Table Name', { half: 21 }),
    style('TableFigure', 'Table Figure', { half: 21, para: '<w:jc w:val="right"/>' }),
    style('Gap', 'Gap', { half: 16, para: '<w:spacing w:before="0" w:after="80"/>' }),
    style('Note', 'Note', { half: 21, para: '<w:spacing w:before="40" w:after="40"/>' }),
    style('Footer', 'footer', { font: 'SimSun', half: 28, para: '<w:jc w:val="center"/>' }),
  ];
  const edge = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="555555"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('');
  return `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="FangSong"/><w:lang w:val="${language === 'zh' ? 'zh-CN' : 'en-GB'}" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${styles.join('')}<w:style w:type="table" w:styleId="Figures"><w:name w:val="Figures"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;
};
