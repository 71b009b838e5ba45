import { Field, Int, ObjectType } from 'type-graphql';
import { type Diagnostic, type DiagnosticCode } from '@qip/audit-engine/diagnostic';
import { type AuditDefinition } from '@qip/audit-engine/standard';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { UserError } from '@qip/subgraph-kit/errors/user-error';
import { inputPath } from './input-path.js';

export const DefinitionProblemCodeEnum = defineEnum<DiagnosticCode>(
  'DefinitionProblemCode',
  'What is wrong with a part of a definition.',
  {
    EMPTY: 'A part that is needed is empty.',
    INVALID_NAME: 'An item has a name that expressions could not use.',
    RESERVED_NAME: 'An item has a name that means something else already.',
    RESERVED_CODE: 'A rule has a code of the platform’s own.',
    DUPLICATE: 'Something has the name, code or number of another.',
    UNKNOWN_SECTION: 'An item names a section that is not there.',
    UNKNOWN_ITEM: 'A rule names an item that is not there.',
    INVALID_OPTION: 'An option could not be told apart or written in a file.',
    INVALID_RANGE: 'Limits leave no answer, or are none.',
    INVALID_STRATUM: 'An item of this kind cannot be that stratum.',
    DATE_OF_BIRTH: 'An item asks for a date of birth.',
    INVALID_NUMBER: 'The standards are not numbered from 1 without gaps.',
    INVALID_TARGET: 'A target is no whole percentage, or stands where there is no better side.',
    INVALID_LINK: 'A link is no https address.',
    TOO_MANY_EXCLUSIONS: 'A standard has more exclusions than can be stored.',
    VISIBILITY_CYCLE: "An item's visibility depends on itself.",
    SYNTAX: 'An expression cannot be read.',
    TOO_LONG: 'An expression is too long.',
    UNKNOWN_NAME: 'An expression names an item that is not there.',
    UNKNOWN_FUNCTION: 'An expression calls a function that is not there.',
    UNSUPPORTED: 'An expression uses a part of CEL that is not supported.',
    SHADOWED_NAME: "An expression gives a variable an item's name.",
    INVALID_ARGUMENT: 'An expression calls a function with something that it cannot take.',
    TYPE: 'An expression combines types that do not go together.',
    NOT_A_CONDITION: 'An expression is neither true nor false.',
    UNKNOWN_OPTION: 'An expression compares an item with an option that it does not have.',
  },
);

@ObjectType({ description: 'One mistake in a definition, for its author.' })
export class DefinitionProblem {
  @Field(() => String, { description: 'The path of the part inside the input, for example `standards.2.metWhen`.' })
  readonly path: string;

  @Field(() => DefinitionProblemCodeEnum, { description: 'What kind of mistake it is.' })
  readonly code: DiagnosticCode;

  @Field(() => String, {
    description: 'What is wrong, where, and what to do about it, with the nearest known name where one is near.',
  })
  readonly message: string;

  @Field(() => Int, { nullable: true, description: 'The line within the expression, from 1; null outside of one.' })
  readonly line: number | null;

  @Field(() => Int, { nullable: true, description: 'The column within the line, from 1; null outside an expression.' })
  readonly column: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the item that is concerned; null for another part.',
  })
  readonly item: string | null;

  @Field(() => Int, { nullable: true, description: 'The number of the standard concerned; null for another part.' })
  readonly standard: number | null;

  constructor(diagnostic: Diagnostic, { tool, standards }: AuditDefinition) {
    this.path = inputPath(diagnostic.path);
    const [, list, index] = /^(items|standards)\[(\d+)\]/.exec(diagnostic.path) ?? [];
    this.item = list === 'items' ? (tool.items[Number(index)]?.name ?? null) : null;
    this.standard = list === 'standards' ? (standards[Number(index)]?.number ?? null) : null;
    this.code = diagnostic.code;
    this.message = diagnostic.message;
    this.line = diagnostic.line;
    this.column = diagnostic.column;
  }
}

@ObjectType({
  implements: UserError,
  description: 'The audit tool or the standards have mistakes: all of them are listed.',
})
export class DefinitionError extends UserError {
  @Field(() => [DefinitionProblem], { description: 'Every mistake that was found, in the order of the definition.' })
  readonly diagnostics: DefinitionProblem[];

  constructor(diagnostics: readonly Diagnostic[], definition: AuditDefinition) {
    super(
      `The definition has ${diagnostics.length === 1 ? 'a mistake' : `${diagnostics.length} mistakes`}: nothing was stored.`,
    );
    this.diagnostics = diagnostics.map((diagnostic) => new DefinitionProblem(diagnostic, definition));
  }
}
