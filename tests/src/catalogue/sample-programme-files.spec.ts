import { describe, expect, it } from '@jest/globals';
import { parseLocalDate } from '@qip/subgraph-kit/values/local-date';
import { type ProgrammeFile } from '@qip/programmes/programme-file/programme-file.schema';
import { readProgrammeFile } from '@qip/programmes/programme-file/read-programme-file';
import { writeProgrammeFile } from '@qip/programmes/programme-file/write-programme-file';
import { SAMPLE_PROGRAMMES } from '@qip/sample-world/programmes/sample-programmes';

const SCHEMA_URL = 'https://platform.test/public/programmes/schema/qip-programme-1.schema.json';

function fileOf(topic: keyof typeof SAMPLE_PROGRAMMES): ProgrammeFile {
  const { title, clinicalArea, auditUnit, tool, standards } = SAMPLE_PROGRAMMES[topic];
  const nextReviewOn = parseLocalDate('2030-06-30');
  if (nextReviewOn === null) throw new Error('That is a day of the calendar.');
  return { topic, title, clinicalArea, auditUnit, nextReviewOn, definition: { tool, standards } };
}

describe.each(['1', '2', '7', '14', '16', '19'] as const)('the sample programme of topic %s', (topic) => {
  it.each(['yaml', 'json'] as const)('goes out as %s, comes in, and goes out as the same bytes', (form) => {
    const file = fileOf(topic);
    const text = writeProgrammeFile(file, form, SCHEMA_URL);
    const read = readProgrammeFile(text);
    expect(read).toMatchObject({ kind: 'READ', file: { topic, title: file.title } });
    if (read.kind === 'READ') {
      expect(read.file.definition).toEqual(file.definition);
      expect(writeProgrammeFile(read.file, form, SCHEMA_URL)).toBe(text);
    }
  });
});
