import type { ASTNode } from '@marcbachmann/cel-js';
import { mustBeCondition } from './check-expression.js';
import { type ExpressionLanguage, languageOf } from './expression-language.js';
import { expressionShape } from './expression-shape.js';
import type { AuditDefinition } from './standard.js';

/** One change that breaks comparability: of a standard, or of an item that a standard rests on. */
export interface ComparabilityReason {
  readonly code:
    | 'STANDARD_REMOVED'
    | 'STANDARD_ADDED'
    | 'ELIGIBILITY_CHANGED'
    | 'EXCLUSIONS_CHANGED'
    | 'MET_CHANGED'
    | 'DIRECTION_CHANGED'
    | 'TARGET_CHANGED'
    | 'MISSING_DATA_CHANGED'
    | 'ITEM_REMOVED'
    | 'ITEM_RETYPED'
    | 'UNIT_CHANGED'
    | 'OPTIONS_REMOVED'
    | 'OPTIONS_ADDED'
    | 'VISIBILITY_CHANGED'
    | 'ERRORS_CHANGED';
  /** The number of the standard, or null where none is concerned. */
  readonly standard: number | null;
  /** The name of the item, or null where none is concerned. */
  readonly item: string | null;
  readonly message: string;
}

/** A difference that may be there, and what it is called. */
export type Change = readonly [hasChanged: boolean, code: ComparabilityReason['code'], what: string];

/** A definition with the means to read its expressions. */
export interface Side {
  readonly definition: AuditDefinition;
  readonly language: ExpressionLanguage;
}

export function sideOf(definition: AuditDefinition): Side {
  return { definition, language: languageOf(definition.tool.items) };
}

export function astOf(source: string, { language }: Side): ASTNode {
  return mustBeCondition(source, language, source);
}

/** What an expression means, whatever its layout; empty where there is none. */
export function shapeOf(source: string | undefined, side: Side): string {
  return source === undefined ? '' : expressionShape(astOf(source, side));
}
