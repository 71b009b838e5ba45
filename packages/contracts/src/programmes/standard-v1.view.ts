import { ViewColumn, ViewEntity } from 'typeorm';

/** A standard of a frozen programme version. Public. Its id is another one in each version. */
@ViewEntity({ schema: 'contracts', name: 'standard_v1' })
export class StandardV1 {
  @ViewColumn({ name: 'id' })
  readonly id!: string;

  @ViewColumn({ name: 'programme_id' })
  readonly programmeId!: string;

  @ViewColumn({ name: 'programme_version_id' })
  readonly programmeVersionId!: string;

  /** The number of the version within its programme. */
  @ViewColumn({ name: 'version_number' })
  readonly versionNumber!: number;

  /** The number of the standard within its version. */
  @ViewColumn({ name: 'number' })
  readonly number!: number;

  @ViewColumn({ name: 'statement' })
  readonly statement!: string;

  @ViewColumn({ name: 'direction' })
  readonly direction!: 'HIGHER' | 'LOWER' | 'NEUTRAL';
}
