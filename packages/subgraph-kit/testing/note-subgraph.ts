import 'reflect-metadata';
import { Ctx, Field, ID, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import { type OperationTable } from '../src/access/policy.js';
import { type Outcome } from '../src/database/request-database.js';
import { type WriteTransaction } from '../src/database/transaction.js';
import { NotFoundError } from '../src/errors/not-found-error.js';
import { defineLoader } from '../src/loaders/loader.js';
import { defineMutation } from '../src/mutations/define-mutation.js';
import { IdempotentInput, idempotencyKeySchema } from '../src/mutations/idempotent-input.js';
import { buildServiceSchema } from '../src/schema/build-subgraph-schema.js';
import { type SubgraphContext } from '../src/server/subgraph-context.js';
import { type SubgraphDefinition } from '../src/server/subgraph.js';
import { newId } from '../src/values/id.js';
import { NoteRow } from './notes.js';

const ACCESS = { writeNote: { roles: ['CENTRAL_TEAM'] } } as const satisfies OperationTable<string>;

const noteText = defineLoader(async (tx, [id = '']) => {
  const row = await tx.manager.findOneBy(NoteRow, { id });
  return new Map(row === null ? [] : [[id, row.text]]);
});

@InputType({ description: 'A line of a note.' })
class NoteLine {
  @Field(() => String, { description: 'What it says.' })
  readonly text!: string;
}

@InputType({ description: 'Writes a note.' })
class WriteNoteInput extends IdempotentInput {
  @Field(() => String, { description: 'Its title, at least three characters.' })
  readonly title!: string;

  @Field(() => [NoteLine], { description: 'Its lines, none of them empty.' })
  readonly lines!: NoteLine[];
}

@ObjectType({ description: 'It was written.' })
class WriteNoteSuccess {
  @Field(() => ID, { description: 'Its id.' })
  readonly id: string;

  @Field(() => Int, { description: 'How many lines it has.' })
  readonly lineCount: number;

  constructor(done: { readonly id: string; readonly lineCount: number }) {
    this.id = done.id;
    this.lineCount = done.lineCount;
  }

  @Field(() => String, { nullable: true, description: 'What is stored.' })
  stored(@Ctx() context: SubgraphContext): Promise<string | null> {
    return context.loader(noteText).load(this.id);
  }
}

const inputSchema = z.object({
  title: z.string().trim().min(3, 'A title has at least three characters.'),
  lines: z.array(z.object({ text: z.string().min(1, 'A line is not empty.') })),
  idempotencyKey: idempotencyKeySchema,
});

/** Titles that the use case treats in a way of its own. */
export const MISSING = 'missing';
export const FAULTY = 'faulty';

async function writeNote(
  tx: WriteTransaction,
  { title, lines }: z.output<typeof inputSchema>,
): Promise<Outcome<{ readonly id: string; readonly lineCount: number }, NotFoundError>> {
  const id = newId();
  await tx.manager.insert(NoteRow, { id, text: `${title} ${id}` });
  tx.record({ organisationId: null, operation: 'writeNote', entity: 'Note', entityId: id });
  if (title === MISSING) return { kind: 'REFUSED', error: new NotFoundError('NoteBook') };
  if (title === FAULTY) throw new Error('The ink is dry.');
  return { kind: 'DONE', value: { id, lineCount: lines.length } };
}

const WriteNoteMutation = defineMutation({
  operation: 'writeNote',
  description: 'Writes a note. For the central team.',
  schema: 'organisations',
  table: ACCESS,
  Input: WriteNoteInput,
  input: inputSchema,
  useCase: writeNote,
  Success: WriteNoteSuccess,
  refusals: [NotFoundError],
});

@Resolver()
class NoteResolver {
  @Query(() => Int, { description: 'How many notes there are.' })
  noteCount(@Ctx() context: SubgraphContext): Promise<number> {
    return context.database.read((tx) => tx.manager.count(NoteRow));
  }
}

/** A subgraph with one mutation, in the schema and under the role of a service that is there. */
export const noteSubgraph: SubgraphDefinition = {
  name: 'organisations',
  buildSchema: () =>
    buildServiceSchema({ resolvers: [NoteResolver, WriteNoteMutation], orphanedTypes: [], references: {} }),
  entities: [NoteRow],
  queues: [],
  jobHandlers: [],
};
