import { type ColumnFormat, type Sheet } from './sheet.js';
import { xmlText } from './xml-text.js';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The places of the styles in `stylesXml`. */
export const STYLES: Readonly<Record<ColumnFormat | 'HEADING', number>> = {
  GENERAL: 0,
  TEXT: 1,
  DATE: 2,
  HEADING: 3,
  WRAPPED: 4,
};

/** Every cell stands at the top of its row, so that figures are read beside the first line of a text that goes on. */
const AT_THE_TOP = '<alignment vertical="top"/>';
const WRAPPED_AT_THE_TOP = '<alignment vertical="top" wrapText="1"/>';

/** 49 is the format's own number for text; 164 the first that is free. */
export function stylesXml(): string {
  const format = (number: number, font: number, alignment = AT_THE_TOP): string =>
    `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${alignment}</xf>`;
  const formats = [format(0, 0), format(49, 0), format(164, 0), format(49, 1), format(49, 0, WRAPPED_AT_THE_TOP)];
  return [
    `${DECLARATION}<styleSheet xmlns="${MAIN_NAMESPACE}">`,
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}

/** The workbook itself: which sheets there are, in their order. */
export function workbookXml(sheets: readonly Sheet[]): string {
  const listed = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`;
}

/** Where the workbook finds its sheets and styles. */
export function workbookRelationshipsXml(sheetCount: number): string {
  const sheets = numbered(sheetCount).map((number) =>
    relationship(number, 'worksheet', `worksheets/sheet${number}.xml`),
  );
  return relationships([...sheets, relationship(sheetCount + 1, 'styles', 'styles.xml')]);
}

/** Where a reader finds the workbook. */
export function packageRelationshipsXml(): string {
  return relationships([relationship(1, 'officeDocument', 'xl/workbook.xml')]);
}

/** What each part is. */
export function contentTypesXml(sheetCount: number): string {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...numbered(sheetCount).map((number) => [`/xl/worksheets/sheet${number}.xml`, 'worksheet']),
  ];
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    ...parts.map(([name, what]) => `<Override PartName="${name}" ContentType="${CONTENT}.${what}+xml"/>`),
    '</Types>',
  ].join('');
}

function relationships(all: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function relationship(number: number, type: string, target: string): string {
  return `<Relationship Id="rId${number}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function numbered(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
