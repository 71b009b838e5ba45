import { z } from 'zod';
import { type AuditTool } from '@qip/audit-engine/audit-tool';
import { type AuditDefinition, type Standard } from '@qip/audit-engine/standard';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { auditToolShape, standardsShape } from '../definition/definition-schema.js';
import { dayOfPlanning, oneLine } from '../input-parts.js';
import { type ProgrammeFacts, TOPIC_FORM } from '../programme/programme.rules.js';

/** The form of the file and its version: whatever changes what a file means gets a new one. */
export const PROGRAMME_FILE_FORMAT = 'qip-programme/1';

/** In characters; no programme is nearly as long. */
export const LONGEST_FILE = 300_000;

/** The text of a file, of a size that is read. */
export const fileText = z
  .string()
  .max(LONGEST_FILE, `A file has at most ${LONGEST_FILE.toLocaleString('en-GB')} characters.`);

/** A whole programme in one version, as it stands in a file: nobody's name, no id, no state. */
export interface ProgrammeFile extends ProgrammeFacts {
  readonly topic: string;
  readonly nextReviewOn: LocalDate;
  readonly definition: AuditDefinition;
}

const shape: z.ZodType<{
  readonly format: string;
  readonly topic: string;
  readonly title: string;
  readonly clinicalArea: string;
  readonly auditUnit: ProgrammeFacts['auditUnit'];
  readonly nextReviewOn: LocalDate;
  readonly auditTool: AuditTool;
  readonly standards: readonly Standard[];
}> = z.strictObject({
  $schema: z
    .string()
    .max(500)
    .describe('The address of this schema, for editors; it is not looked at.')
    .exactOptional(),
  format: z
    .literal(PROGRAMME_FILE_FORMAT, `Write ${PROGRAMME_FILE_FORMAT}: no other form is read.`)
    .describe('The form of this file.'),
  topic: z
    .string()
    .regex(TOPIC_FORM, 'A topic is a number of one to three digits, in quotes.')
    .describe('The topic number, in quotes.'),
  title: oneLine('A title', 3, 200).describe('The title.'),
  clinicalArea: oneLine('A clinical area', 3, 200).describe('The clinical area, in a few words.'),
  auditUnit: z.enum(['PATIENT', 'EPISODE']).describe('What one case is: a patient, or an episode of care.'),
  nextReviewOn: dayOfPlanning.describe('The day by which the guidance is to be looked at again, yyyy-mm-dd.'),
  auditTool: auditToolShape.describe('The data-collection form.'),
  standards: standardsShape.describe('The audit standards.'),
});

/** What a file must be before the audit engine looks at what it means. */
export const programmeFileSchema: z.ZodType<ProgrammeFile> = shape.transform(
  ({ topic, title, clinicalArea, auditUnit, nextReviewOn, auditTool, standards }) => ({
    topic,
    title,
    clinicalArea,
    auditUnit,
    nextReviewOn,
    definition: { tool: auditTool, standards },
  }),
);

/** The JSON Schema (draft 2020-12) of the file, for editors: what is typed, and what each part is for. */
export function programmeFileJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(shape, { io: 'input', target: 'draft-2020-12' });
  const head = { $schema, $id: 'urn:qip-programme:1', title: 'A QIP programme, form 1' };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}
