import { type Issue } from '@qip/audit-engine/issue';
import { type IdentifierKind } from '@qip/identifier-screen/identifier-kind';
import { type AuditDefinition } from '../audit-definition/audit-definition.js';
import { identifierMessage } from '@qip/identifier-screen/identifier-message';
import { screenAnswers } from '../identifier-screen/screen-answers.js';
import { assessCase, type CaseContent, contentOf } from './case.rules.js';

/** The most cases of one call. */
export const MOST_CASES = 500;

/** One of several cases, for a team that is named by its id or by its code. */
export interface GivenCase {
  readonly teamId?: string | null | undefined;
  readonly teamCode?: string | null | undefined;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** What is wrong with one of several cases. */
export interface CaseProblem extends Issue {
  readonly index: number;
  readonly identifierKind: IdentifierKind | null;
}

/** A team by what it may be named with. */
interface NamedTeam {
  readonly id: string;
  readonly code: string;
}

/** All of several cases, ready to be stored; or what is wrong with any of them. */
export type CheckedCases<Team> =
  | {
      readonly kind: 'STORABLE';
      readonly cases: readonly { readonly team: Team; readonly content: CaseContent }[];
    }
  | { readonly kind: 'REFUSED'; readonly problems: readonly CaseProblem[] };

/** Checks several cases, each as if it came alone. One that cannot be stored keeps all of them out. */
export function checkCases<Team extends NamedTeam>(
  definition: AuditDefinition,
  teams: readonly Team[],
  { cases, asDraft }: { readonly cases: readonly GivenCase[]; readonly asDraft: boolean },
): CheckedCases<Team> {
  const problems: CaseProblem[] = [];
  const storable: { readonly team: Team; readonly content: CaseContent }[] = [];
  cases.forEach((given, index) => {
    const team = teams.find(({ id, code }) => id === given.teamId || code === given.teamCode);
    const checked = checkOne(definition, given.answers, asDraft);
    if (team !== undefined && 'state' in checked) {
      storable.push({ team, content: checked });
      return;
    }
    const found = [...(team === undefined ? [UNKNOWN_TEAM] : []), ...('state' in checked ? [] : checked)];
    problems.push(...found.map((problem) => ({ ...problem, index })));
  });
  return problems.length > 0 ? { kind: 'REFUSED', problems } : { kind: 'STORABLE', cases: storable };
}

type Problem = Omit<CaseProblem, 'index'>;

const UNKNOWN_TEAM: Problem = {
  item: null,
  code: 'UNKNOWN_TEAM',
  identifierKind: null,
  severity: 'ERROR',
  message: 'There is no such team for which you may record cases. Check its code, or ask your lead to register it.',
};

function checkOne(
  definition: AuditDefinition,
  answers: GivenCase['answers'],
  asDraft: boolean,
): CaseContent | readonly Problem[] {
  const identifier = screenAnswers(answers, definition.itemNames);
  if (identifier !== null) {
    const { kind, path } = identifier;
    const name = path.replace(/^answers\.?/, '');
    const message = identifierMessage('This value', kind);
    return [{ item: name === '' ? null : name, code: 'IDENTIFIER', identifierKind: kind, severity: 'ERROR', message }];
  }
  const assessment = assessCase(definition, answers);
  return contentOf(assessment, asDraft) ?? assessment.issues.map((issue) => ({ ...issue, identifierKind: null }));
}
