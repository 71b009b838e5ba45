import { strToU8, zipSync } from 'fflate';
import { type Sheet } from './sheet.js';
import { sheetXml } from './sheet-xml.js';
import {
  contentTypesXml,
  packageRelationshipsXml,
  stylesXml,
  workbookRelationshipsXml,
  workbookXml,
} from './workbook-parts.js';

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** When every part says that it was changed: the same content makes the same bytes. */
const CHANGED_AT = new Date(2000, 0, 1);

/** A workbook (Office Open XML, ECMA-376) of these sheets; the first is the one that opens. */
export function workbookFile(sheets: readonly Sheet[]): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypesXml(sheets.length),
    '_rels/.rels': packageRelationshipsXml(),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': workbookRelationshipsXml(sheets.length),
    'xl/styles.xml': stylesXml(),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, index === 0)]),
    ),
  };
  const entries = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: CHANGED_AT });
}
