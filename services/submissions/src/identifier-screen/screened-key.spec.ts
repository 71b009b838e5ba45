import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { screenedKeySchema } from './screened-key.js';

describe('an idempotency key', () => {
  it.each(['943 476 5919', 'case of a.person@trust.example', 'A07 SW1A 2AA'])(
    'that identifies somebody is refused, and not repeated: %s',
    (key) => {
      const { error } = screenedKeySchema.safeParse(key);
      expect(error?.issues).toHaveLength(1);
      expect(JSON.stringify(error?.issues)).not.toMatch(/943|trust|SW1A/);
    },
  );

  it.each(['ab943476-5919-7000-8000-000000000000', 'upload-7', null, undefined])('may be %s', (key) => {
    expect(screenedKeySchema.safeParse(key).success).toBe(true);
  });
});
