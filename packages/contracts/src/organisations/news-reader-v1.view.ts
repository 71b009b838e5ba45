import { ViewColumn, ViewEntity } from 'typeorm';

/** The persons who hold any role today, the central team included: they may have news mailed. For the job `post-news` alone. */
@ViewEntity({ schema: 'contracts', name: 'news_reader_v1' })
export class NewsReaderV1 {
  @ViewColumn({ name: 'person_id' })
  readonly personId!: string;
}
