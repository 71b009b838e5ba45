import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { jsonObjectScalar } from '@qip/subgraph-kit/schema/scalars';
import { AuditToolInput } from '../definition/audit-tool.input.js';
import { auditToolSchema, standardsSchema } from '../definition/definition-schema.js';
import { StandardInput } from '../definition/standard.input.js';
import { oneLine, orNull } from '../input-parts.js';
import { fileText } from '../programme-file/programme-file.schema.js';
import { MOST_TRIAL_CASES } from './trial.rules.js';
import { type Tried, type TryProgramme } from './try-programme.js';

@InputType({ description: 'An example case: made up, never a patient’s.' })
class TrialCaseInput {
  @Field(() => String, { nullable: true, description: 'What to call it in the answer, 1 to 100 characters.' })
  readonly name?: string | null;

  @Field(() => jsonObjectScalar, {
    description: 'The answers by the name of the item, as `recordCase` takes them; leave out what has no value.',
  })
  readonly answers!: Readonly<Record<string, unknown>>;
}

@InputType({
  description:
    'Tries a definition on example cases. Give a version, a file, or an audit tool with its standards: one of the three.',
})
export class TryProgrammeInput {
  @Field(() => ID, { nullable: true, description: 'A version that is stored, draft or approved.' })
  readonly programmeVersionId?: string | null;

  @Field(() => String, { nullable: true, description: 'A programme file, as `importProgramme` takes it.' })
  readonly text?: string | null;

  @Field(() => AuditToolInput, { nullable: true, description: 'The data-collection form; with `standards`.' })
  readonly auditTool?: AuditToolInput | null;

  @Field(() => [StandardInput], { nullable: true, description: 'The audit standards; with `auditTool`.' })
  readonly standards?: StandardInput[] | null;

  @Field(() => [TrialCaseInput], { description: `The example cases, 1 to ${MOST_TRIAL_CASES}.` })
  readonly cases!: TrialCaseInput[];
}

const COUNT = `Give 1 to ${MOST_TRIAL_CASES} example cases.`;

/** What the input must be. */
export const tryProgrammeSchema: z.ZodType<TryProgramme> = z
  .object({
    programmeVersionId: orNull(z.uuid('This is no id of a programme version.')),
    text: orNull(fileText),
    auditTool: orNull(auditToolSchema),
    standards: orNull(standardsSchema),
    cases: z
      .array(z.object({ name: orNull(oneLine('A name', 1, 100)), answers: z.record(z.string(), z.unknown()) }))
      .min(1, COUNT)
      .max(MOST_TRIAL_CASES, COUNT),
  })
  .transform(({ programmeVersionId, text, auditTool, standards, cases }, context) => {
    const tried: Tried[] = [];
    if (programmeVersionId !== null) tried.push({ kind: 'VERSION', programmeVersionId });
    if (text !== null) tried.push({ kind: 'FILE', text });
    if (auditTool !== null && standards !== null) {
      tried.push({ kind: 'DEFINITION', definition: { tool: auditTool, standards } });
    }
    const [only, ...others] = tried;
    if (only !== undefined && others.length === 0 && (auditTool === null) === (standards === null)) {
      return { tried: only, cases };
    }
    const message = 'Give a version, a file, or an audit tool with its standards: one of the three.';
    context.addIssue({ code: 'custom', path: ['programmeVersionId'], message });
    return z.NEVER;
  });
