import type { Evidence } from '@qip/audit-engine/standard';

/** A guideline or quality standard of the National Institute for Health and Care Excellence. */
export function nice(code: string, recommendation?: string): Evidence {
  const link = `https://www.nice.org.uk/guidance/${code.toLowerCase()}`;
  return { body: 'NICE', code, link, ...(recommendation === undefined ? {} : { recommendation }) };
}
