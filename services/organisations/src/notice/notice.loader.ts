import { In } from 'typeorm';
import { can } from '@qip/subgraph-kit/access/policy';
import { type IdPage, readPage } from '@qip/subgraph-kit/connections/read-pages';
import { type PageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { NoticeRow } from './notice.entity.js';
import { Notice } from './notice.type.js';

/** Notices by id. */
export const noticeById = defineLoader(async (tx, ids) => {
  if (!can(ACCESS, tx.actor, 'readNotices', { kind: 'NATIONAL' })) return new Map<string, Notice>();
  const rows = await tx.manager.findBy(NoticeRow, { id: In(ids) });
  return new Map(rows.map((row) => [row.id, new Notice(row)]));
});

/** How many sort values a cursor of notices carries. */
export const NOTICE_SORT_KEYS = 1;

/** A page of notices, the newest first. */
export function readNoticePage(tx: ReadTransaction, page: PageRequest): Promise<IdPage> {
  return readPage(
    tx,
    {
      from: 'organisations.notice',
      id: 'notice.id',
      sort: [{ by: '(-notice.number)::int', type: 'int' }],
      where: 'true',
      parameters: [],
    },
    page,
  );
}

/** What has become of a notice's mails. */
export interface NoticeMails {
  readonly sent: number;
  readonly waiting: number;
  readonly failed: number;
}

/** What has become of each notice's mails; null where it has none. */
export const mailsOfNotice = defineLoader<NoticeMails>(async (tx, noticeIds) => {
  const rows = await tx.rows<NoticeMails & { readonly id: string }>(
    `select split_part(key, '/', 2) as id, count(*) filter (where state = 'SENT')::int as sent,
       count(*) filter (where state = 'WAITING')::int as waiting, count(*) filter (where state = 'FAILED')::int as failed
     from organisations.mail where template = 'notice' and split_part(key, '/', 2) = any ($1::text[]) group by 1`,
    [noticeIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
});
