import { Ctx, Field, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { storedFileName } from '../stored-file/stored-file-name.js';
import { storedFileById } from '../stored-file/stored-file.loader.js';
import { StoredFile } from '../stored-file/stored-file.type.js';
import { attachInterventionFile } from './attach-intervention-file.js';
import { asReadSchema, InterventionAsReadInput } from './intervention-input.js';
import { interventionById } from './intervention.loader.js';
import { Intervention } from './intervention.type.js';

@InputType({ description: 'Makes room for a file of the edition that is in the making.' })
class AttachInterventionFileInput extends InterventionAsReadInput {
  @Field(() => String, { description: 'The name of the file, 5 to 100 characters, which ends in its type.' })
  readonly fileName!: string;
}

@ObjectType({ description: 'There is room for the file: send it to its `uploadUrl`.' })
class AttachInterventionFileSuccess {
  readonly #interventionId: string;
  readonly #fileId: string;

  constructor({ interventionId, fileId }: { readonly interventionId: string; readonly fileId: string }) {
    this.#interventionId = interventionId;
    this.#fileId = fileId;
  }

  @Field(() => Intervention, { nullable: true, description: 'The intervention as it is now.' })
  intervention(@Ctx() context: SubgraphContext): Promise<Intervention | null> {
    return context.loader(interventionById).load(this.#interventionId);
  }

  @Field(() => StoredFile, { nullable: true, description: 'The file that is awaited.' })
  file(@Ctx() context: SubgraphContext): Promise<StoredFile | null> {
    return context.loader(storedFileById).load(this.#fileId);
  }
}

export const AttachInterventionFileMutation = defineMutation({
  operation: 'attachInterventionFile',
  description:
    'Makes room for a file of the edition that is in the making, which then is sent to its `uploadUrl`. For the central team.',
  schema: 'programmes',
  table: ACCESS,
  Input: AttachInterventionFileInput,
  input: z.object({ ...asReadSchema, fileName: storedFileName }),
  useCase: attachInterventionFile,
  Success: AttachInterventionFileSuccess,
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, IdentifierRefusedError],
});
