import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ConfigurationError, parseConfig, portSetting, secretSetting, switchSetting } from './parse-config.js';

const shape = z.object({ PORT: portSetting.default(4000), SECRET: secretSetting, FLAG: switchSetting.default(false) });

describe('the configuration', () => {
  it('is read from the environment, with defaults for what is unset or empty', () => {
    const secret = 'x'.repeat(32);
    expect(parseConfig(shape, { SECRET: secret, FLAG: '1', PORT: '' })).toEqual({
      PORT: 4000,
      SECRET: secret,
      FLAG: true,
    });
  });

  it('names every fault at once and repeats no value', () => {
    const read = (): unknown => parseConfig(shape, { PORT: '70000', SECRET: 'short-secret', FLAG: 'perhaps' });
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(
      [
        'The configuration has 3 faults:',
        '  PORT: a port is a whole number from 0 to 65535',
        '  SECRET: the secret has fewer than 32 characters',
        '  FLAG: this is a switch: 1 or 0',
      ].join('\n'),
    );
  });
});
