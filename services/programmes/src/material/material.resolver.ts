import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { auditCycleById } from '../audit-cycle/audit-cycle.loader.js';
import { AuditCycle } from '../audit-cycle/audit-cycle.type.js';
import { loadOwned } from '../load-owned.js';
import { storedFileById } from '../stored-file/stored-file.loader.js';
import { StoredFile } from '../stored-file/stored-file.type.js';
import { materialsByCycle } from './material.loader.js';
import { Material } from './material.type.js';

@Resolver(() => Material)
export class MaterialResolver {
  @FieldResolver(() => AuditCycle, { description: 'The cycle that it goes with.' })
  auditCycle(@Root() { auditCycleId }: Material, @Ctx() context: SubgraphContext): Promise<AuditCycle> {
    return loadOwned(context, auditCycleById, auditCycleId);
  }

  @FieldResolver(() => StoredFile, { description: 'The file itself.' })
  file(@Root() { fileId }: Material, @Ctx() context: SubgraphContext): Promise<StoredFile> {
    return loadOwned(context, storedFileById, fileId);
  }
}

@Resolver(() => AuditCycle)
export class AuditCycleMaterialsResolver {
  @FieldResolver(() => [Material], {
    description:
      'The files that go with the cycle, in the order in which they were attached. The central team sees all; others, from the day of the materials on, those whose file has come; nobody without a role.',
  })
  async materials(@Root() { id }: AuditCycle, @Ctx() context: SubgraphContext): Promise<Material[]> {
    return [...(await context.loader(materialsByCycle).load(id))];
  }
}
