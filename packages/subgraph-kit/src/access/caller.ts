/**
 * Who asks, as far as the wire can say: nobody, the subject of a verified token, or one of the platform's own jobs.
 * What a subject may do is not carried along: each transaction reads the grants as they are at that moment.
 */
export type Caller =
  | { readonly kind: 'ANONYMOUS' }
  | { readonly kind: 'SUBJECT'; readonly subject: string }
  | { readonly kind: 'JOB'; readonly job: string };
