import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { libraryEditions } from './library-editions.js';
import { type NewsKind } from './subscription.rules.js';
import { changedCycles } from './changed-cycles.js';
import { plannedCycles } from './planned-cycles.js';
import { publishedResults } from './published-results.js';
import { type NewsItem, type Span } from './news-item.js';

/** One source of news: what happened in a span of time, in its order. All that it tells is public or national. */
type NewsSource = (tx: ReadTransaction, span: Span) => Promise<readonly NewsItem[]>;

/** Where news of each kind come from. Another source joins the mails by its place here. */
export const NEWS_SOURCES: Readonly<Record<NewsKind, readonly NewsSource[]>> = {
  RESULTS: [publishedResults],
  TIMETABLE_CHANGES: [plannedCycles, changedCycles],
  LIBRARY_NEWS: [libraryEditions],
};
