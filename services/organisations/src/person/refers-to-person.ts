import { violatedConstraint } from '@qip/subgraph-kit/database/database-fault';

/**
 * Writes a row that refers to a person whom the writer may not see yet: a lead gives the first role in his organisation to
 * somebody who belongs to none. The foreign key knows whether the person exists; row-level security hides the rest.
 * @returns whether the person exists; when not, the transaction can only be rolled back
 */
export async function refersToPerson(foreignKey: string, write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (violatedConstraint(error) === foreignKey) return false;
    throw error;
  }
}
