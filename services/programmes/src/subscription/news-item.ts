/** One thing that is new. */
export interface NewsItem {
  readonly at: Date;
  readonly text: string;
}

/** From an instant, included, to another, left out. */
export interface Span {
  readonly from: Date;
  readonly until: Date;
}
