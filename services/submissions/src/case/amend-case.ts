import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { auditDefinition } from '../audit-definition/audit-definition.js';
import { countChange } from '../submission/count-change.js';
import { type CaseIncompleteError } from './case-incomplete-error.js';
import { isSameCase } from './case.rules.js';
import { changeCase, traceOf } from './change-case.js';
import { checkAnswers } from './check-answers.js';
import { type TakenCase, takeCase, type TakeRefusal } from './take-case.js';
import { type WritableTeam, writableTeams } from './writable-team.js';

/** A case as it is to be, for the team it belongs to unless another one is named. */
export interface AmendCase {
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly teamId?: string | null | undefined;
  readonly teamCode?: string | null | undefined;
  /** All of them: what is left out has no value any more. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly asDraft: boolean;
}

type Refusal = TakeRefusal | IdentifierRefusedError | CaseIncompleteError;

/** Replaces the answers of a case, and its team where another one is named. The same once more changes nothing. */
export async function amendCase(
  tx: WriteTransaction,
  input: AmendCase,
): Promise<Outcome<{ readonly caseId: string }, Refusal>> {
  const taking = await takeCase(tx, input, 'amendCase');
  if (taking.kind === 'REFUSED') return taking;
  const { entered, current } = taking.value;
  const team = await namedTeam(tx, taking.value, input);
  if (team === undefined) return { kind: 'REFUSED', error: new NotFoundError('Team') };
  const checked = checkAnswers(await auditDefinition(tx, entered.programmeVersionId), input);
  if (checked.kind === 'REFUSED') return checked;

  const done = { kind: 'DONE', value: { caseId: current.id } } as const;
  const to = { team, content: checked.value };
  if (team.id === current.teamId && isSameCase(current, to.content)) return done;
  await changeCase(tx, taking.value, to);
  await countChange(tx, entered.submission.id);
  tx.record({
    organisationId: current.organisationId,
    operation: 'amendCase',
    entity: 'Case',
    entityId: current.id,
    before: traceOf(taking.value, current),
    after: traceOf(taking.value, {
      teamId: team.id,
      teamCode: team.code,
      state: to.content.state,
      version: current.version + 1,
    }),
  });
  return done;
}

/** A case keeps its team even when that was retired meanwhile; another one has to be at work and within reach. */
async function namedTeam(
  tx: WriteTransaction,
  { entered, current }: TakenCase,
  { teamId, teamCode }: AmendCase,
): Promise<WritableTeam | undefined> {
  const own = { id: current.teamId, code: current.teamCode };
  const isNamed = typeof teamId === 'string' || typeof teamCode === 'string';
  if (!isNamed || own.id === teamId || own.code === teamCode) return own;
  const teams = await writableTeams(tx, current.organisationId, entered.reach);
  return teams.find(({ id, code }) => id === teamId || code === teamCode);
}
