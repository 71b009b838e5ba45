import { describe, expect, it } from '@jest/globals';
import { Turnstile } from './turnstile.js';

describe('the turnstile', () => {
  it('lets as many through as it has places, the others in turn', async () => {
    const turnstile = new Turnstile(2, 5);
    const order: string[] = [];
    const pass = async (name: string): Promise<void> => {
      if (await turnstile.enter()) order.push(name);
    };
    await Promise.all([pass('a'), pass('b')]);
    const [third, fourth] = [pass('c'), pass('d')];
    await Promise.resolve();
    expect(order).toEqual(['a', 'b']);
    turnstile.leave();
    await third;
    expect(order).toEqual(['a', 'b', 'c']);
    turnstile.leave();
    await fourth;
    expect(order).toEqual(['a', 'b', 'c', 'd']);
  });

  it('sends away who waited too long, and keeps no place for him', async () => {
    const turnstile = new Turnstile(1, 0.01);
    expect(await turnstile.enter()).toBe(true);
    expect(await turnstile.enter()).toBe(false);
    turnstile.leave();
    expect(await turnstile.enter()).toBe(true);
  });
});
