import { Field, Int, ObjectType } from 'type-graphql';
import { type DiagnosticCode } from '@qip/audit-engine/diagnostic';
import { UserError } from '@qip/subgraph-kit/errors/user-error';
import { DefinitionProblemCodeEnum } from '../definition/definition-error.js';
import { type FileProblem } from './read-programme-file.js';

@ObjectType({ description: 'One mistake in a programme file, where it stands.' })
export class ProgrammeFileProblem {
  @Field(() => Int, { description: 'The line of the file, from 1.' })
  readonly line: number;

  @Field(() => Int, { description: 'The column within the line, from 1.' })
  readonly column: number;

  @Field(() => String, {
    description: 'The part of the file, for example `standards.0.metWhen`; empty for the file as a whole.',
  })
  readonly path: string;

  @Field(() => DefinitionProblemCodeEnum, {
    nullable: true,
    description: 'What kind of mistake it is; null where the form of the file is at fault.',
  })
  readonly code: DiagnosticCode | null;

  @Field(() => String, { description: 'What is wrong and what to do about it.' })
  readonly message: string;

  constructor({ line, column, path, code, message }: FileProblem) {
    this.line = line;
    this.column = column;
    this.path = path;
    this.code = code;
    this.message = message;
  }
}

@ObjectType({
  implements: UserError,
  description: 'The file has mistakes: all of them are listed, up to 200. Nothing was stored.',
})
export class ProgrammeFileError extends UserError {
  @Field(() => [ProgrammeFileProblem], { description: 'The mistakes, with line and column of the file.' })
  readonly problems: ProgrammeFileProblem[];

  constructor(problems: readonly FileProblem[]) {
    super(`The file has ${problems.length === 1 ? 'a mistake' : `${problems.length} mistakes`}: nothing was stored.`);
    this.problems = problems.map((problem) => new ProgrammeFileProblem(problem));
  }
}
