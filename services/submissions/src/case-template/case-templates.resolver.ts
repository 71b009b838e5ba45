import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { AuditCycle } from '../stubs/audit-cycle.stub.js';
import { CSV_TEMPLATE, DATA_DICTIONARY, WORKBOOK_TEMPLATE } from './case-template-files.js';
import { CaseTemplates } from './case-templates.type.js';
import { hasCaseTemplate } from './read-case-template.js';

@Resolver(() => AuditCycle)
export class CaseTemplatesResolver {
  @FieldResolver(() => CaseTemplates, {
    nullable: true,
    description: "Files to collect an organisation's cases with; null when you may not add cases for it in this cycle.",
  })
  async caseTemplates(
    @Root() { id: auditCycleId }: AuditCycle,
    @Ctx() context: SubgraphContext,
    @Arg('organisationId', () => ID, { description: 'The organisation.' }) organisationId: string,
  ): Promise<CaseTemplates | null> {
    if (!(await context.loader(hasCaseTemplate).load({ organisationId, auditCycleId }))) return null;
    const asked = { organisationId, about: { auditCycleId } };
    return new CaseTemplates({
      csvUrl: await CSV_TEMPLATE.address(context, asked),
      xlsxUrl: await WORKBOOK_TEMPLATE.address(context, asked),
      dataDictionaryUrl: await DATA_DICTIONARY.address(context, asked),
    });
  }
}
