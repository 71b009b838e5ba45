import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { can } from '@qip/subgraph-kit/access/policy';
import { signPermission } from '@qip/subgraph-kit/files/upload/upload-permission';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { STORED_FILE } from './stored-file-kind.js';
import { MINUTES_TO_SEND } from './stored-file.rules.js';
import { StoredFile } from './stored-file.type.js';

@Resolver(() => StoredFile)
export class StoredFileResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where to GET the file, for ten minutes and with the access token of somebody who may see it; null before it is `READY`.',
  })
  async downloadUrl(@Root() { id, state }: StoredFile, @Ctx() context: SubgraphContext): Promise<string | null> {
    return state === 'READY' ? STORED_FILE.address(context, { organisationId: null, about: { fileId: id } }) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where to PUT the file, 20 MB at the most, for you alone and for 15 minutes; null when it is not awaited, or not from you.',
  })
  async uploadUrl(@Root() { id, state }: StoredFile, @Ctx() context: SubgraphContext): Promise<string | null> {
    const { caller, files } = context;
    if (state !== 'AWAITING_FILE' || caller.kind !== 'SUBJECT') return null;
    if (!can(ACCESS, await context.actor(), 'sendFile', { kind: 'NATIONAL' })) return null;
    const permission = { subject: caller.subject, uploadId: id };
    const token = await signPermission(permission, 'programmes', MINUTES_TO_SEND * 60, files.signingKey);
    return `${files.publicUrl}/uploads/programmes/${token}`;
  }
}
