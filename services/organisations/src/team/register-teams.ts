import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { In } from 'typeorm';
import { ACCESS } from '../access-table.js';
import { TeamRow } from './team.entity.js';
import { type CareSetting, teamCodeProblem } from './team.rules.js';

/** Teams to add to an organisation. */
export interface RegisterTeams {
  readonly organisationId: string;
  readonly teams: readonly { readonly code: string; readonly careSetting: CareSetting }[];
}

type Refusal = NotFoundError | InputValidationError | IdentifierRefusedError;

/** Registers all the teams or none, with each problem named. A code is never given to a second team, retired ones included. */
export async function registerTeams(
  tx: WriteTransaction,
  input: RegisterTeams,
): Promise<Outcome<{ readonly teamIds: readonly string[] }, Refusal>> {
  const { organisationId } = input;
  if (!can(ACCESS, tx.actor, 'registerTeams', { kind: 'ORGANISATION', organisationId })) {
    return { kind: 'REFUSED', error: new NotFoundError('Organisation') };
  }
  const refusal = identifyingCode(input) ?? (await faultyCodes(tx, input));
  if (refusal !== null) return { kind: 'REFUSED', error: refusal };

  const rows = input.teams.map((team) => ({ id: newId(), organisationId, ...team }));
  await tx.manager.insert(TeamRow, rows);
  for (const { id, code, careSetting } of rows) {
    tx.record({
      organisationId,
      operation: 'registerTeams',
      entity: 'Team',
      entityId: id,
      after: { code, careSetting },
    });
  }
  return { kind: 'DONE', value: { teamIds: rows.map(({ id }) => id) } };
}

function identifyingCode({ teams }: RegisterTeams): IdentifierRefusedError | null {
  for (const [index, { code }] of teams.entries()) {
    const problem = teamCodeProblem(code);
    if (problem?.kind === 'IDENTIFYING') {
      return new IdentifierRefusedError(
        `teams.${index}.code`,
        problem.like,
        'A team code must not look like a name, a place, a postcode or a site code. Use a code that only your organisation can read, such as A07.',
      );
    }
  }
  return null;
}

async function faultyCodes(
  tx: WriteTransaction,
  { organisationId, teams }: RegisterTeams,
): Promise<InputValidationError | null> {
  const taken = await tx.manager.findBy(TeamRow, { organisationId, code: In(teams.map(({ code }) => code)) });
  const seen = new Set(taken.map(({ code }) => code));
  const problems = teams.flatMap(({ code }, index) => {
    const path = `teams.${index}.code`;
    if (teamCodeProblem(code) !== null) return [{ path, message: 'A team code is 1 to 8 of A–Z and 0–9.' }];
    if (seen.has(code))
      return [{ path, message: 'This code is or was the code of a team already; a code is never used twice.' }];
    seen.add(code);
    return [];
  });
  return problems.length === 0 ? null : new InputValidationError(problems);
}
