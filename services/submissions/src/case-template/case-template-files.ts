import { z } from 'zod';
import { csvColumns } from '@qip/audit-engine/csv-columns';
import { CSV_TYPE, csvFile } from '@qip/subgraph-kit/files/csv-file';
import { type AddressedFileKind, defineFileKind, type FileContent } from '@qip/subgraph-kit/files/file-kind';
import { workbookFile, WORKBOOK_TYPE } from '@qip/subgraph-kit/files/workbook/workbook';
import { TEAM_COLUMN } from '../csv/read-header.js';
import { DICTIONARY_HEADINGS, dataDictionary } from './data-dictionary.js';
import { type CaseTemplate, readCaseTemplate } from './read-case-template.js';
import { templateSheets } from './template-sheets.js';

const aboutSchema = z.object({ auditCycleId: z.uuid() });

type TemplateFile = AddressedFileKind<z.output<typeof aboutSchema>>;

/** The row of headings that an upload asks for. */
export const CSV_TEMPLATE = templateFile('case-template-csv', ({ code, tool }) => ({
  name: `case-template-${code}.csv`,
  contentType: CSV_TYPE,
  parts: csvFile([TEAM_COLUMN, ...csvColumns(tool)], []),
}));

/** A workbook to fill in, with the viewer's teams and every option to choose from. */
export const WORKBOOK_TEMPLATE = templateFile('case-template-xlsx', ({ code, tool, teamCodes }) => ({
  name: `case-template-${code}.xlsx`,
  contentType: WORKBOOK_TYPE,
  parts: [workbookFile(templateSheets(tool, teamCodes))],
}));

/** What each column means. */
export const DATA_DICTIONARY = templateFile('data-dictionary', ({ code, tool }) => ({
  name: `data-dictionary-${code}.csv`,
  contentType: CSV_TYPE,
  parts: csvFile(DICTIONARY_HEADINGS, dataDictionary(tool)),
}));

function templateFile(name: string, content: (template: CaseTemplate) => FileContent): TemplateFile {
  return defineFileKind({
    service: 'submissions',
    name,
    about: aboutSchema,
    open: async (context, { organisationId, about: { auditCycleId } }) => {
      if (organisationId === null) return null;
      const template = await context.database.read((tx) => readCaseTemplate(tx, { organisationId, auditCycleId }));
      return template === null ? null : content(template);
    },
  });
}
