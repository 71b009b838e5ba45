import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { oneLine, orNull } from '../input-parts.js';
import { storedFileName } from '../stored-file/stored-file-name.js';
import { attachMaterial } from './attach-material.js';
import { materialById } from './material.loader.js';
import { type MaterialKind } from './material.rules.js';
import { Material, MaterialKindEnum } from './material.type.js';

@InputType({ description: 'Makes room for a file that goes with an audit cycle.' })
class AttachMaterialInput extends IdempotentInput {
  @Field(() => ID, { description: 'The audit cycle.' })
  readonly auditCycleId!: string;

  @Field(() => MaterialKindEnum, { description: 'What it is.' })
  readonly kind!: MaterialKind;

  @Field(() => String, { description: 'What it is called, 3 to 120 characters.' })
  readonly title!: string;

  @Field(() => String, {
    description:
      'The name of the file, which ends in its type: pdf, docx, xlsx, pptx, png, jpg, jpeg, csv or txt. What is sent has to be of that type, without macros.',
  })
  readonly fileName!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is added, 10 to 300 characters, once the materials are out: every member is written to about it, with this reason. Left out before.',
  })
  readonly additionReason?: string | null;
}

@ObjectType({ description: 'Room was made: send the file to the `uploadUrl` of `material.file`.' })
class AttachMaterialSuccess {
  readonly #materialId: string;

  constructor({ materialId }: { readonly materialId: string }) {
    this.#materialId = materialId;
  }

  @Field(() => Material, { nullable: true, description: 'The material.' })
  material(@Ctx() context: SubgraphContext): Promise<Material | null> {
    return context.loader(materialById).load(this.#materialId);
  }
}

const inputSchema = z.object({
  auditCycleId: z.uuid('This is no id of an audit cycle.'),
  kind: z.custom<MaterialKind>(),
  title: oneLine('A title', 3, 120),
  fileName: storedFileName,
  additionReason: orNull(oneLine('A reason', 10, 300)),
  idempotencyKey: idempotencyKeySchema,
});

export const AttachMaterialMutation = defineMutation({
  operation: 'attachMaterial',
  description:
    'Makes room for a file that goes with an audit cycle, until submission closes. What is attached before the day of the materials goes out with the others; each later one is an addition, of which every member that has had the others is told once. For the central team.',
  schema: 'programmes',
  table: ACCESS,
  Input: AttachMaterialInput,
  input: inputSchema,
  useCase: attachMaterial,
  Success: AttachMaterialSuccess,
  refusals: [NotFoundError, IdentifierRefusedError, InvalidTransitionError, WindowClosedError],
});
