import { ViewColumn, ViewEntity } from 'typeorm';

/** Where a mail to a person goes. For the jobs that send mails (`send-mail-…`) only: nobody else sees a row. */
@ViewEntity({ schema: 'contracts', name: 'mail_address_v1' })
export class MailAddressV1 {
  @ViewColumn({ name: 'person_id' })
  readonly personId!: string;

  @ViewColumn({ name: 'display_name' })
  readonly displayName!: string;

  @ViewColumn({ name: 'email' })
  readonly email!: string;
}
