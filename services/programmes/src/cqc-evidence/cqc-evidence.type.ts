import { Field, ObjectType } from 'type-graphql';
import { QualityAccountCycle } from '../quality-account/quality-account.type.js';

@ObjectType({
  description:
    "What this part of the graph holds of an organisation's evidence for the Care Quality Commission, from one cycle. The organisation's own results stand in `AuditCycle.benchmark`: one document asks for both.",
})
export class CqcEvidence {
  @Field(() => QualityAccountCycle, { description: 'How the organisation took part, and with how many cases.' })
  readonly part: QualityAccountCycle;

  readonly auditCycleId: string;
  readonly nextAuditCycleId: string | null;

  constructor(part: QualityAccountCycle, nextAuditCycleId: string | null) {
    this.part = part;
    this.auditCycleId = part.auditCycleId;
    this.nextAuditCycleId = nextAuditCycleId;
  }
}
