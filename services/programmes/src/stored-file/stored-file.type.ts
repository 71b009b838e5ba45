import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type StoredFileRow } from './stored-file.entity.js';
import { type FileRefusal, type FileState } from './stored-file.rules.js';

export const StoredFileStateEnum = defineEnum<FileState>('StoredFileState', 'Where a file stands.', {
  AWAITING_FILE: 'The file has not come yet: send it to the `uploadUrl`.',
  READY: 'It was looked over, is kept, and can be fetched.',
  REFUSED: 'It was not taken, and nothing of it is kept. Make room for another one.',
});

export const StoredFileRefusalEnum = defineEnum<FileRefusal>('StoredFileRefusal', 'Why a file was not taken.', {
  EMPTY: 'It holds nothing.',
  OTHER_TYPE: 'Its content is not of the type that its name says.',
  MACROS: 'It holds a program (a macro).',
  INFECTED: 'The virus scanner found something in it.',
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A file that the platform keeps and gives out: a material, a slide set, a template.' })
export class StoredFile {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => String, { description: 'Its name.' })
  readonly name: string;

  @Field(() => String, { description: 'Its media type, such as `application/pdf`.' })
  readonly contentType: string;

  @Field(() => Int, { nullable: true, description: 'How large it is, in bytes; null before it is `READY`.' })
  readonly byteCount: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The SHA-256 digest of its content, 64 hexadecimal digits; null before it is `READY`.',
  })
  readonly sha256: string | null;

  @Field(() => StoredFileStateEnum, { description: 'Where it stands.' })
  readonly state: FileState;

  @Field(() => StoredFileRefusalEnum, { nullable: true, description: 'Why it was not taken; null otherwise.' })
  readonly refusal: FileRefusal | null;

  @Field(() => dateTimeScalar, { nullable: true, description: 'When it came; null while it is awaited.' })
  readonly receivedAt: Date | null;

  constructor(row: StoredFileRow) {
    this.id = row.id;
    this.name = row.name;
    this.contentType = row.contentType;
    this.byteCount = row.byteCount;
    this.sha256 = row.sha256;
    this.state = row.state;
    this.refusal = row.refusal;
    this.receivedAt = row.receivedAt;
  }
}
