import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { PageArguments } from '@qip/subgraph-kit/connections/page-arguments';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { Standard } from '../stubs/standard.stub.js';
import { Team } from '../stubs/team.stub.js';
import { type MissingItem, type WorklistKind, type WorklistReason } from './worklist.rules.js';

export const WorklistKindEnum = defineEnum<WorklistKind>('WorklistKind', 'What brings a case to the worklist.', {
  NOT_MET: 'A standard is not met.',
  MISSING_DATA: 'A standard cannot be decided, because data is missing.',
});

@ArgsType()
export class WorklistArguments extends PageArguments {
  @Field(() => Int, { nullable: true, description: 'Only what this standard brings to the list; null for any.' })
  readonly standardNumber?: number | null;

  @Field(() => WorklistKindEnum, { nullable: true, description: 'Only this kind; null for both.' })
  readonly kind?: WorklistKind | null;
}

@ObjectType({ description: 'An item that has no value in a case.' })
export class WorklistMissingItem {
  @Field(() => String, { description: 'The name of the item.' })
  readonly name: string;

  @Field(() => String, { description: 'Its label on the form.' })
  readonly label: string;

  constructor({ name, label }: MissingItem) {
    this.name = name;
    this.label = label;
  }
}

@ObjectType({ description: 'Why a case is on the worklist. It repeats no answer.' })
export class WorklistEntryReason {
  @Field(() => Standard, { nullable: true, description: 'The standard; null when that cannot be told now.' })
  readonly standard: Standard;

  @Field(() => Int, { description: 'The number of the standard.' })
  readonly standardNumber: number;

  @Field(() => String, { description: 'What the standard asks for.' })
  readonly statement: string;

  @Field(() => WorklistKindEnum, { description: 'Whether it is not met or cannot be decided.' })
  readonly kind: WorklistKind;

  @Field(() => [WorklistMissingItem], {
    description:
      'The items without a value that leave it undecided or, for a standard of documented evidence, not met; in the order of the form.',
  })
  readonly missingItems: WorklistMissingItem[];

  constructor(reason: WorklistReason) {
    this.standard = new Standard(reason.standardId);
    this.standardNumber = reason.standardNumber;
    this.statement = reason.statement;
    this.kind = reason.kind;
    this.missingItems = reason.missingItems.map((item) => new WorklistMissingItem(item));
  }
}

/** An entry as it is read. */
export interface WorklistEntryFacts {
  readonly caseId: string;
  readonly localReference: string;
  readonly teamId: string;
  readonly reasons: readonly WorklistReason[];
}

@ObjectType({ description: 'A complete case of your own that is worth a second look, by its local reference.' })
export class WorklistEntry {
  @Field(() => ID, { description: 'The id of the case.' })
  readonly caseId: string;

  @Field(() => String, { description: 'The reference of the case, by which local staff find the form.' })
  readonly localReference: string;

  @Field(() => Team, { nullable: true, description: 'Whose case it is; null when that cannot be told now.' })
  readonly team: Team;

  @Field(() => [WorklistEntryReason], { description: 'Why it is on the list, in the order of the standards.' })
  readonly reasons: WorklistEntryReason[];

  constructor({ caseId, localReference, teamId, reasons }: WorklistEntryFacts) {
    this.caseId = caseId;
    this.localReference = localReference;
    this.team = new Team(teamId);
    this.reasons = reasons.map((reason) => new WorklistEntryReason(reason));
  }
}

export const WorklistConnection = defineConnection('WorklistEntry', 'cases of a worklist', () => WorklistEntry);
