import { describe, expect, it } from '@jest/globals';
import { applicationUrl, derivedPassword, withDatabase } from './role-login.js';
import { SERVICE_NAMES } from './service-name.js';

const ADMINISTRATOR = 'postgres://adm%40in:s%2Fcret%3F@db.example:6432/qip?sslmode=require';

describe("a service's login", () => {
  it("is the administrator's URL under the service's own role and password", () => {
    const url = new URL(applicationUrl(ADMINISTRATOR, 'analytics'));
    expect(url.username).toBe('qip_analytics_app');
    expect(url.password).toBe(derivedPassword(ADMINISTRATOR, 'analytics'));
    expect(url.host + url.pathname + url.search).toBe('db.example:6432/qip?sslmode=require');
  });

  it("has a password of its own, which does not contain the administrator's", () => {
    const passwords = SERVICE_NAMES.map((service) => derivedPassword(ADMINISTRATOR, service));
    expect(new Set(passwords).size).toBe(4);
    expect(passwords.every((password) => /^[\w-]{43}$/.test(password) && !password.includes('s/cret'))).toBe(true);
  });

  it("has another password under another administrator's", () => {
    const other = 'postgres://adm%40in:other@db.example:6432/qip';
    expect(derivedPassword(other, 'analytics')).not.toBe(derivedPassword(ADMINISTRATOR, 'analytics'));
  });

  it.each(['postgres://postgres@db.example/qip', 'postgres://postgres:@db.example/qip', 'postgres:///qip'])(
    'is not made from %s: a password made from none is known to everybody who knows this file',
    (url) => {
      expect(() => derivedPassword(url, 'analytics')).toThrow('has no password');
      expect(() => applicationUrl(url, 'analytics')).toThrow('has no password');
    },
  );

  it('is found on any database of the server', () => {
    expect(withDatabase(ADMINISTRATOR, 'a/b ü')).toBe(
      'postgres://adm%40in:s%2Fcret%3F@db.example:6432/a%2Fb%20%C3%BC?sslmode=require',
    );
  });
});
