import { z } from 'zod';
import { scannerUrlSetting } from '@qip/subgraph-kit/config/parse-config';

/** The service's own settings, beside those that every service has. */
export const programmesShape = z.object({
  /** Looks over the files that are kept; left out, nobody does. */
  VIRUS_SCANNER_URL: scannerUrlSetting.optional(),
});
