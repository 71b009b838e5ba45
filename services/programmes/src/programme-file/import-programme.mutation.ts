import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { ACCESS } from '../access-table.js';
import { dayOfPlanning, orNull } from '../input-parts.js';
import { importProgramme } from './import-programme.js';
import { fileText, LONGEST_FILE } from './programme-file.schema.js';
import { ProgrammeFileError } from './programme-file-error.js';
import { defineVersionSuccess } from '../programme-version/version-success.js';

@InputType({ description: 'Takes a programme in from a file.' })
class ImportProgrammeInput extends IdempotentInput {
  @Field(() => String, {
    description: `The file's text in YAML 1.2 or JSON, of the form qip-programme/1, up to ${LONGEST_FILE.toLocaleString('en-GB')} characters. \`ProgrammeVersion.exports\` gives such files and their JSON Schema.`,
  })
  readonly text!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The newest version of the programme of that topic: a draft to replace, or a frozen one to follow. Left out for a new programme.',
  })
  readonly programmeVersionId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` of that programme version as you read it. Left out for a new programme.',
  })
  readonly expectedVersion?: number | null;

  @Field(() => localDateScalar, {
    nullable: true,
    description: "The day of the next review, in place of the file's.",
  })
  readonly nextReviewOn?: string | null;
}

const ImportProgrammeSuccess = defineVersionSuccess('ImportProgrammeSuccess', {
  description: 'The file was taken in as a draft.',
  version: 'The draft.',
});

const inputSchema = z
  .object({
    text: fileText,
    programmeVersionId: orNull(z.uuid('This is no id of a programme version.')),
    expectedVersion: orNull(z.int()),
    nextReviewOn: orNull(dayOfPlanning),
    idempotencyKey: idempotencyKeySchema,
  })
  .refine(({ programmeVersionId, expectedVersion }) => (programmeVersionId === null) === (expectedVersion === null), {
    path: ['expectedVersion'],
    message: 'Give the programme version and its `version` together, or neither for a new programme.',
  })
  .transform(({ programmeVersionId, expectedVersion, text, nextReviewOn }) => {
    const isNew = programmeVersionId === null || expectedVersion === null;
    return { text, nextReviewOn, newest: isNew ? null : { programmeVersionId, expectedVersion } };
  });

export const ImportProgrammeMutation = defineMutation({
  operation: 'importProgramme',
  description:
    'Takes a whole programme in from a file, as the draft of a new programme or of the next version of one. All mistakes are told at once, with line and column of the file. For the central team.',
  schema: 'programmes',
  table: ACCESS,
  Input: ImportProgrammeInput,
  input: inputSchema,
  useCase: importProgramme,
  Success: ImportProgrammeSuccess,
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, InputValidationError, ProgrammeFileError],
});
