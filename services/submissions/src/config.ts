import { z } from 'zod';
import { RETENTION_YEARS } from './retention/retention.rules.js';

/** For how many years after the latest publication cases are kept; decision 12 says why. */
const retentionSetting = z.coerce
  .number('this is a number of years')
  .int('this is a whole number of years')
  .min(5, 'cases are kept for 5 years at least')
  .max(100, 'cases are kept for 100 years at most')
  .default(RETENTION_YEARS);

/** The service's own settings, beside those that every service has. */
export const submissionsShape = z.object({ RETENTION_YEARS: retentionSetting });
