import { ViewColumn, ViewEntity } from 'typeorm';

/** The persons who hold any role today. For the job `post-news` alone. */
@ViewEntity({ schema: 'contracts', name: 'role_holder_v1' })
export class RoleHolderV1 {
  @ViewColumn({ name: 'person_id' })
  readonly personId!: string;
}
