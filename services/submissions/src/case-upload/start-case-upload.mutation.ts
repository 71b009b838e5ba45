import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput } from '@qip/subgraph-kit/mutations/idempotent-input';
import { ACCESS } from '../access-table.js';
import { NotEnrolledError } from '../submission/not-enrolled-error.js';
import { screenedKeySchema } from '../identifier-screen/screened-key.js';
import { type UploadMode } from './case-upload.rules.js';
import { CaseUploadModeEnum } from './case-upload.type.js';
import { startCaseUpload } from './start-case-upload.js';
import { defineUploadSuccess } from './upload-success.js';

@InputType({ description: 'Makes room for a CSV file of cases.' })
class StartCaseUploadInput extends IdempotentInput {
  @Field(() => ID, { description: 'The organisation.' })
  readonly organisationId!: string;

  @Field(() => ID, { description: 'The audit cycle.' })
  readonly auditCycleId!: string;

  @Field(() => CaseUploadModeEnum, { description: 'What the file does to the cases that are there.' })
  readonly mode!: UploadMode;
}

const inputSchema = z.object({
  organisationId: z.uuid('This is no id of an organisation.'),
  auditCycleId: z.uuid('This is no id of an audit cycle.'),
  mode: z.custom<UploadMode>(),
  idempotencyKey: screenedKeySchema,
});

export const StartCaseUploadMutation = defineMutation({
  operation: 'startCaseUpload',
  description:
    'Makes room for a CSV file and gives the address to send it to. For the lead, the QIP lead and data collectors of an enrolled organisation, while the window is open.',
  schema: 'submissions',
  table: ACCESS,
  Input: StartCaseUploadInput,
  input: inputSchema,
  useCase: startCaseUpload,
  Success: defineUploadSuccess('StartCaseUploadSuccess', 'Room was made: send the file to the `uploadUrl`.'),
  refusals: [NotFoundError, NotEnrolledError, WindowClosedError, InvalidTransitionError],
});
