import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type CaseUploadRow } from './case-upload.entity.js';
import { type UploadMode, type UploadState } from './case-upload.rules.js';

export const CaseUploadModeEnum = defineEnum<UploadMode>(
  'CaseUploadMode',
  'What a file does to the cases that are there.',
  {
    ADD: 'Its cases are added. A row that is there already, with the same team and answers, is not added again.',
    REPLACE: 'It takes the place of all cases that you may write: those that it does not hold are removed.',
  },
);

export const CaseUploadStateEnum = defineEnum<UploadState>('CaseUploadState', 'Where an upload stands.', {
  AWAITING_FILE: 'The file has not come yet: send it to the `uploadUrl`.',
  CHECKED: 'Every row is a complete case: commit the upload, or discard it.',
  REFUSED: 'The file has errors: nothing of it was stored. Put them right and start another upload.',
  COMMITTED: 'Its cases are in the submission.',
  DISCARDED: 'It was dropped, or nobody decided in time; nothing of it is kept.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A CSV file on its way into a submission: sent to a signed address, checked as a whole, then committed or discarded.',
})
export class CaseUpload {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => CaseUploadModeEnum, { description: 'What it does to the cases that are there.' })
  readonly mode: UploadMode;

  @Field(() => CaseUploadStateEnum, { description: 'Where it stands.' })
  readonly state: UploadState;

  @Field(() => Int, { description: 'How many cases the file holds; 0 before it was checked.' })
  readonly rowCount: number;

  @Field(() => Int, {
    description: 'How many of them have the same team and answers as one above: they count as further cases.',
  })
  readonly duplicateCount: number;

  @Field(() => Int, { description: 'How many of them are not there yet.' })
  readonly newCount: number;

  @Field(() => Int, { description: 'How many of them are there already: they stay as they are.' })
  readonly unchangedCount: number;

  @Field(() => Int, { description: 'How many cases that are there the file does not hold, and a REPLACE removes.' })
  readonly removedCount: number;

  @Field(() => Int, { description: 'How many problems were found, warnings included; the first 1,000 are listed.' })
  readonly problemCount: number;

  @Field(() => dateTimeScalar, {
    description: 'Until when the file can be sent, or until when what was checked can be committed.',
  })
  readonly expiresAt: Date;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion` when you decide.' })
  readonly version: number;

  readonly submissionId: string;
  readonly organisationId: string;

  constructor(row: CaseUploadRow) {
    this.id = row.id;
    this.mode = row.mode;
    this.state = row.state;
    this.rowCount = row.rowCount;
    this.duplicateCount = row.duplicateCount;
    this.newCount = row.newCount;
    this.unchangedCount = row.unchangedCount;
    this.removedCount = row.removedCount;
    this.problemCount = row.problemCount;
    this.expiresAt = row.expiresAt;
    this.version = row.version;
    this.submissionId = row.submissionId;
    this.organisationId = row.organisationId;
  }
}
