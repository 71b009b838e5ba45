import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { type ProgrammeRow } from './programme.entity.js';
import { type AuditUnit } from './programme.rules.js';

export const AuditUnitEnum = defineEnum<AuditUnit>('AuditUnit', 'What one case of an audit is.', {
  PATIENT: 'One patient.',
  EPISODE: 'One episode of care; a patient may have several.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A Quality Improvement Programme (QIP): a prescribing topic that is audited in cycles against frozen standards. Public once a version is approved.',
})
export class Programme {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => String, { description: 'The topic number under which it is known, such as "7".' })
  readonly topic: string;

  @Field(() => String, { description: 'The title.' })
  readonly title: string;

  @Field(() => String, { description: 'The clinical area, in a few words.' })
  readonly clinicalArea: string;

  @Field(() => AuditUnitEnum, { description: 'What one case is.' })
  readonly auditUnit: AuditUnit;

  constructor(row: ProgrammeRow) {
    this.id = row.id;
    this.topic = row.topic;
    this.title = row.title;
    this.clinicalArea = row.clinicalArea;
    this.auditUnit = row.auditUnit;
  }
}

export const ProgrammeConnection = defineConnection('Programme', 'programmes', () => Programme);
